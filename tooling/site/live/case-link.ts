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

/** The case as the part of an address behind `#`, which a browser sends to nobody. */
export const linkOf = (shared: SharedCase): string =>
  `#case=${btoa(bytesOf(JSON.stringify(shared)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}`

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
  const [, coded] = /^#case=([\w-]{1,20000})$/.exec(fragment) ?? []
  if (coded === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0))
    const { asked, facts } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<SharedCase>
    if (!Array.isArray(asked) || asked.length === 0 || asked.length > 4 || !asked.every(isAsked)) return undefined
    return { asked: asked.map(({ place, date, values }) => ({ place, date, values: { ...values } })), facts }
  } catch {
    return undefined
  }
}
