import type { ListedService, ServiceTarget } from './list.js'

/** The groups of an item, of each of which one target must hold; a target that must hold by itself is a group of one. */
export const askedOf = ({ targets, oneOf }: ListedService): readonly (readonly ServiceTarget[])[] => [
  ...targets.map(target => [target]),
  ...(oneOf ?? []),
]
