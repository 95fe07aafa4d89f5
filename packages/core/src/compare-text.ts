/**
 * The order of two texts as `<` has it, for sorting: of days that of time. It is the same on every machine, which that of
 * `localeCompare` is not.
 */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b)
