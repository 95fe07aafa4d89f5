/** How many of a list there are for each key, none left out: facilities by kind, goods by field. */
export const countEach = <T, Key extends string>(
  keys: readonly Key[],
  list: readonly T[],
  keyOf: (one: T) => Key,
): Readonly<Record<Key, number>> =>
  Object.fromEntries(keys.map(key => [key, list.filter(one => keyOf(one) === key).length])) as Record<Key, number>
