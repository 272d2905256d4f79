/** How the official renderer draws: the colours are those of the theme, so a change of theme repaints nothing. */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name}-soft, var(--ink-soft))` });

const foregroundColors = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  light: { default: 'var(--ink-soft)', subtle: 'var(--ink-soft)' },
  accent: colour('accent-ink'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('bad'),
};
const container = (backgroundColor) => ({ backgroundColor, foregroundColors });

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 640 },
  lineHeights: { small: 19, default: 22, medium: 23, large: 25, extraLarge: 29 },
  spacing: { small: 5, default: 10, medium: 14, large: 20, extraLarge: 26, padding: 18 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--sunken)'),
    accent: container('var(--accent-wash)'),
    good: container('var(--good-wash)'),
    warning: container('var(--warning-wash)'),
    attention: container('var(--bad-wash)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 0, // the gap is the style sheet's: it also holds where buttons wrap
    showCard: { actionMode: 'inline', inlineTopMargin: 14, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: true },
  factSet: {
    title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 },
    value: { color: 'default', wrap: true },
    spacing: 14,
  },
  textBlock: { headingLevel: 3 },
};
