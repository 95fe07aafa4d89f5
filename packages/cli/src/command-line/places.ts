import { UsageError } from '../context.js'

/**
 * A division that a person wrote by its code or its name, as a code; what is neither is left as it is, for the command to say.
 * @throws UsageError where divisions share the name
 */
export const placeWritten = async <T extends string | undefined>(text: T): Promise<T | string> => {
  if (text === undefined || !/\p{Script=Han}/u.test(text)) return text
  const { divisionsEver, findDivisions, fullName } = await import('@minzheng/core/divisions')
  const today = findDivisions(text)
  const found = today.length > 0 ? today : divisionsEver().findDivisions(text)
  const [only, ...others] = found.map(({ code }) => code)
  if (only === undefined || others.length === 0) return only ?? text
  const list = [only, ...others].map(code => `\n  ${code}  ${fullName(code)}`).join('')
  throw new UsageError({
    zh: `“${text}”可指几个地方，请写其中一个的代码：${list}`,
    en: `"${text}" may mean several places; write the code of one:${list}`,
  })
}
