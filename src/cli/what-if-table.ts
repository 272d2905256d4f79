/**
 * Columns under each other, figures to the right.
 * @param right columns of figures; absent: every one but the first
 */
export function table(rows: string[][], right?: number[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const isRight = (place: number) => (right ? right.includes(place) : place > 0);
  return rows.map((row) =>
    row
      .map((cell, place) =>
        isRight(place) ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
