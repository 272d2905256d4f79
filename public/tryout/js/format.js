import { language } from './prefs.js';

const ZONE = 'Europe/Rome';
const formats = new Map();

function format(date, options) {
  const locale = language() === 'it' ? 'it-IT' : 'en-GB';
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }));
  return formats.get(key).format(date);
}

export const time = (date) => format(date, { hour: '2-digit', minute: '2-digit' });
export const shortDay = (date) => format(date, { weekday: 'short', day: 'numeric', month: 'short' });
export const longDay = (date) =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const weekday = (date) => format(date, { weekday: 'long' });

/** `YYYY-MM-DDTHH:MM` on Rome's clock, for a field of type datetime-local. */
export function wallClock(date) {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(date).replace(' ', 'T');
}

export function initials(name) {
  const words = name.split(/[\s']+/);
  return (words[0][0] + words.at(-1)[0]).toUpperCase();
}
