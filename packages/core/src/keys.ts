/** The keys of a table, one at least, as `z.enum` takes them: `z.enum(keysOf(careFacilityKinds))`. */
export const keysOf = <Table extends object>(table: Table) =>
  Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]]
