/** A mistake in the definition of a program: it shows at the first use, whatever the case. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError'
}
