/** How names and texts are quoted for the engine; none can end its quotes. */
export const quoted = {
  identifier: (name: string): string => `"${name.replaceAll('"', '""')}"`,
  // A statement ends at NUL, which no quotes hold.
  string: (text: string): string =>
    text.includes('\0')
      ? `(${text.split('\0').map(quoted.string).join(' || chr(0) || ')})`
      : `'${text.replaceAll("'", "''")}'`,
}

/** A place, its prefecture and its province, by the expression of its code. */
export const divisionsOf = (place: string) => ({
  place,
  prefecture: `left(${place}, 4) || '00'`,
  province: `left(${place}, 2) || '0000'`,
})
