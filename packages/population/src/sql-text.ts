/** How names and texts are quoted for the engine; none can end its quotes. */
export const quoted = {
  identifier: (name: string): string => `"${name.replaceAll('"', '""')}"`,
  string: (text: string): string => `'${text.replaceAll("'", "''")}'`,
}
