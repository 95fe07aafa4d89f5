/** Which of some services or parts are not there, and of which that is not known. */
export interface NotOffered<Key extends string> {
  readonly missing: readonly Key[]
  readonly unknown: readonly Key[]
}

/** Which of some services are not offered, by what was recorded of them; what is left out is not known. */
export const notOffered = <Key extends string>(
  services: readonly Key[],
  offered: Readonly<Partial<Record<Key, boolean | undefined>>>,
): NotOffered<Key> => ({
  missing: services.filter(service => offered[service] === false),
  unknown: services.filter(service => offered[service] === undefined),
})
