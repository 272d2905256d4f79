/** «Dal 30 dicembre», «dall’8 gennaio». */
function elided(date: string, plain: string, short: string): string {
  return /^(8|11) /.test(date) ? `${short}’${date}` : `${plain} ${date}`;
}

export const fromDay = (date: string) => elided(date, 'dal', 'dall');
export const toDay = (date: string) => elided(date, 'al', 'all');
export const onDay = (date: string) => elided(date, 'il', 'l');
