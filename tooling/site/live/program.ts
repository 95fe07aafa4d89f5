import { domainPackages } from 'site:domains'
import { policies } from 'site:policies'
import type { PolicyDocument } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'

/** The one program of a page, which its entry puts on the desk with the documents that set its values. */
export const here = {} as RegisteredProgram & { readonly id: string }

/** See {@link here}. */
export const place = (registered: RegisteredProgram, documents: readonly PolicyDocument[]): void => {
  const { id } = registered.program
  Object.assign(here, registered, { id })
  domainPackages.push({ name: id, programs: { [id]: async () => registered }, measures: undefined })
  policies.push(...documents)
}
