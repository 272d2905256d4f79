import { expect, test } from 'vitest';
import type { Reply } from '../../../src/app/ports.js';
import { inputsOf, labelsOf, textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, eventually, form, refused, startBot } from './bot.js';

const filled = { Data: '2026-12-04', Attività: 'Relazione annuale', Luogo: 'Coworking' };

/** A bot whose form is open before Anna. */
async function withForm(answer: () => Reply | Promise<Reply>) {
  const bot = await startBot(async ({ press }) => (press ? await answer() : { form }));
  await bot.slack.command(ANNA, '');
  await eventually(() => expect(bot.slack.modal(ANNA)).toBeDefined());
  const modal = bot.slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  return { ...bot, modal };
}

test('a sent form is one act with its fields', async () => {
  const { slack, heard, modal } = await withForm(() => ({ card }));
  await slack.submit(ANNA, modal, filled);
  expect(heard.at(-1)).toMatchObject({
    press: { act: 'request', version: 1 },
    fields: { date: '2026-12-04', activities: 'Relazione annuale', place: 'coworking' },
  });
});

test.each(['', 'rubbish', '{"act":"dance"}'])(
  'a form that carries %j does nothing, and says so',
  async (metadata) => {
    const { slack, modal, heard } = await withForm(() => ({ card }));
    const before = heard.length;
    modal.privateMetadata = metadata;
    await slack.submit(ANNA, modal, filled);
    await eventually(() => {
      const said = [slack.modal(ANNA), ...slack.ephemerals(ANNA), ...slack.directMessages(ANNA)].map(textOf);
      expect(said.join(' ')).toContain('non è successo nulla');
    });
    expect(heard).toHaveLength(before);
  },
);

test('the modal becomes the card', async () => {
  const { slack, modal } = await withForm(() => ({ card }));
  await slack.submit(ANNA, modal, filled);
  expect(textOf(slack.modal(ANNA))).toContain('La giornata è confermata.');
  expect(slack.modal(ANNA)?.submit).toBeUndefined();
  expect(labelsOf(slack.modal(ANNA))).toEqual(['Approva', 'Respingi']);
});

test('errors of fields alone are shown at the fields, and nothing is drawn again', async () => {
  const fields = form.fields.map((field) =>
    field.name === 'date' ? { ...field, error: 'È sabato.' } : field,
  );
  const { slack, modal } = await withForm(() => ({ form: { ...form, fields } }));
  const delivery = await slack.submit(ANNA, modal, filled);
  expect(delivery.body?.response_action).toBe('errors');
  expect(Object.values(modal.errors)).toEqual(['È sabato.']);
});

test('a refusal is drawn in the form with its buttons, and what the bot proposes stands before what was typed', async () => {
  const values = { date: '2026-12-10', activities: 'Relazione annuale', place: 'coworking' };
  const fields = form.fields.map((field) => ({ ...field, value: values[field.name as keyof typeof values] }));
  const { slack, modal } = await withForm(() => ({ form: { ...refused, fields } }));
  await slack.submit(ANNA, modal, filled);
  expect(textOf(slack.modal(ANNA))).toContain('Il preavviso è di due giorni lavorativi (art. 5).');
  expect(labelsOf(slack.modal(ANNA))).toEqual(['Richiedi giovedì 10 dicembre']);
  await slack.submit(ANNA, modal, {});
  expect(slack.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
});

test('after a drawing the next submission carries the values drawn', async () => {
  const fields = form.fields.map((field) =>
    field.name === 'date' ? { ...field, value: '2026-12-10' } : field,
  );
  const { slack, modal, heard } = await withForm(() => ({ form: { ...refused, fields } }));
  await slack.submit(ANNA, modal, filled);
  await slack.submit(ANNA, modal, { Attività: 'Altro', Luogo: 'casa' });
  expect(heard.at(-1)?.fields).toEqual({ date: '2026-12-10', activities: 'Altro', place: 'casa' });
});

test('a field that was not asked before is drawn, its error with it', async () => {
  const reason = {
    name: 'reason',
    label: 'Motivo',
    kind: 'text',
    required: true,
    error: 'Serve un motivo.',
  } as const;
  const { slack, modal } = await withForm(() => ({ form: { ...form, fields: [...form.fields, reason] } }));
  await slack.submit(ANNA, modal, filled);
  expect(inputsOf(modal).map(({ label }) => label)).toContain('Motivo');
  expect(textOf(modal)).toContain('Serve un motivo.');
});

test('a note is put over the form', async () => {
  const { slack, modal } = await withForm(() => ({ note: 'Già chiesta ieri.' }));
  await slack.submit(ANNA, modal, filled);
  expect(textOf(slack.modal(ANNA))).toBe('Già chiesta ieri.');
});

test('an answer without parts closes the modal', async () => {
  const { slack, modal } = await withForm(() => ({}));
  expect(await slack.submit(ANNA, modal, filled)).toMatchObject({ status: 200, text: '' });
  expect(slack.modal(ANNA)).toBeUndefined();
});

test('a slow answer comes after a light view', async () => {
  const { slack, modal } = await withForm(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2400));
    return { card };
  });
  const delivery = await slack.submit(ANNA, modal, filled);
  expect(delivery.body).toMatchObject({ response_action: 'update' });
  expect(textOf(modal)).toContain('Ci sto lavorando');
  await eventually(() => expect(textOf(modal)).toContain('La giornata è confermata.'));
});

test('who closed the modal meanwhile gets the answer as a message', async () => {
  const { slack, modal } = await withForm(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2400));
    return { card };
  });
  await slack.submit(ANNA, modal, filled);
  slack.closeModal(ANNA);
  await eventually(() =>
    expect(textOf(slack.directMessages(ANNA)[0])).toContain('La giornata è confermata.'),
  );
});

test('a choice longer than an option has room for comes back whole', async () => {
  const address = `Via ${'Giuseppe Garibaldi '.repeat(6)}12`;
  const long = {
    ...form,
    fields: form.fields.map((field) =>
      field.kind === 'choice'
        ? { ...field, options: [{ value: address, label: address }], value: address }
        : field,
    ),
  };
  const { slack, heard } = await startBot(({ press }) => (press ? { card } : { form: long }));
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  await slack.submit(ANNA, modal, { Attività: 'Relazione' });
  expect(heard.at(-1)?.fields?.place).toBe(address);
});

test('a value that is no date does not keep the form from opening', async () => {
  const fields = form.fields.map((field) =>
    field.name === 'date' ? { ...field, value: '2026-02-30' } : field,
  );
  const { slack } = await startBot(() => ({ form: { ...form, fields } }));
  await slack.command(ANNA, '30 febbraio');
  await eventually(() => expect(slack.modal(ANNA)?.blocks[0]).not.toHaveProperty('element.initial_date'));
});
