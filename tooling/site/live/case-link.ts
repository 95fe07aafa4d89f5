import { isPlainDate, type PlainDate } from '@minzheng/core'

/** Where and when a case is asked, with policy values of one's own. */
export interface Asked {
  readonly place: string
  readonly date: PlainDate
  readonly values: Readonly<Record<string, unknown>>
}

/** A case as a link holds it: the questions that are compared, and the facts. */
export interface SharedCase {
  readonly asked: readonly Asked[]
  readonly facts: unknown
}

const bytesOf = (text: string): string =>
  Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('')

/** What a link may hold, in characters. */
const longest = 20_000

/** The case as the part of an address behind `#`, which a browser sends to nobody; `undefined` for one too large for a link. */
export const linkOf = (shared: SharedCase): string | undefined => {
  const coded = btoa(bytesOf(JSON.stringify(shared)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  return coded.length > longest ? undefined : `#case=${coded}`
}

/** Whether an address is meant to hold a case. */
export const isCaseLink = (fragment: string): boolean => fragment.startsWith('#case=')

const isAsked = (one: unknown): one is Asked => {
  const { place, date, values } = (one ?? {}) as Partial<Record<keyof Asked, unknown>>
  return (
    typeof place === 'string' &&
    typeof date === 'string' &&
    isPlainDate(date) &&
    typeof values === 'object' &&
    values !== null
  )
}

/** The case of a link; `undefined` where there is none, or what is no case. */
export const caseOf = (fragment: string): SharedCase | undefined => {
  const [, coded] = /^#case=([\w-]+)$/.exec(fragment) ?? []
  if (coded === undefined || coded.length > longest) return undefined
  try {
    const bytes = Uint8Array.from(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0))
    const { asked, facts } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<SharedCase>
    if (!Array.isArray(asked) || asked.length === 0 || asked.length > 4 || !asked.every(isAsked)) return undefined
    return { asked: asked.map(({ place, date, values }) => ({ place, date, values: { ...values } })), facts }
  } catch {
    return undefined
  }
}
