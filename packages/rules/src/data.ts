/** The value at a path of plain data; `undefined` where any part of it is absent. */
export const dataAt = (data: unknown, path: readonly string[]): unknown => {
  let inner = data
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = (inner as Record<string, unknown>)[key]
  }
  return inner
}

/** The value that a fact or policy node reads: a ratio as the integer that stands for it. */
export const leafAt = (
  data: unknown,
  { path, scale }: { readonly path: readonly string[]; readonly scale?: number },
): unknown => {
  const value = dataAt(data, path)
  return scale !== undefined && typeof value === 'number' ? Math.round(value * scale) : value
}
