import { isProblemError, type Language, type LocalizedText, Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** Why a request was refused, as RFC 9457 has it, with the problems of the house: code, path, message and remedy in both languages. */
export const ProblemDetails = z
  .strictObject({
    type: z.literal('about:blank'),
    /** What the status means, in the language of the answer. */
    title: z.string(),
    status: z.int(),
    /** What is wrong and how to mend it, of the first problem, in the language of the answer. */
    detail: z.string(),
    /** The request, as logs and the header x-request-id name it. */
    instance: z.string(),
    /** Of the first problem: `body-too-large`. */
    code: z.string(),
    problems: z.array(Problem),
  })
  .meta({ id: 'ProblemDetails' })
export type ProblemDetails = z.infer<typeof ProblemDetails>

const titles = {
  400: { zh: '请求有误', en: 'Bad Request' },
  404: { zh: '没有找到', en: 'Not Found' },
  405: { zh: '不支持的方法', en: 'Method Not Allowed' },
  408: { zh: '请求超时', en: 'Request Timeout' },
  413: { zh: '内容过大', en: 'Content Too Large' },
  415: { zh: '不支持的格式', en: 'Unsupported Media Type' },
  422: { zh: '内容无法处理', en: 'Unprocessable Content' },
  500: { zh: '服务内部错误', en: 'Internal Server Error' },
  503: { zh: '暂不可用', en: 'Service Unavailable' },
} as const satisfies Readonly<Record<number, LocalizedText>>
/** The statuses that a refusal may have. */
export type RefusalStatus = keyof typeof titles

/** A request that is not answered, and why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: RefusalStatus
  readonly problems: readonly Problem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: RefusalStatus, problems: readonly Problem[], headers: Readonly<Record<string, string>> = {}) {
    super(problems[0]?.code ?? String(status))
    this.status = status
    this.problems = problems
    this.headers = headers
  }
}

/** A refusal for one reason: what is wrong and how to mend it, each in Chinese and English. */
export const refuse = (
  status: RefusalStatus,
  code: string,
  message: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string],
  headers?: Readonly<Record<string, string>>,
): Refusal => new Refusal(status, [problem(code, 'error', [], message, remedy)], headers)

const broken = (): Refusal =>
  refuse(
    500,
    'internal',
    ['服务出错，没有得出结果。', 'The service failed; there is no answer.'],
    ['请把请求编号告知维护者。', 'Tell those who run it the id of the request.'],
  )

/** What was thrown as a refusal: problems of what was asked are 422, anything else is a fault of the service. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  return isProblemError(error) ? new Refusal(422, error.problems) : broken()
}

/** What the answer to a refused request says. */
export const problemDetails = ({ status, problems }: Refusal, language: Language, id: string): ProblemDetails => {
  const [first] = problems
  return {
    type: 'about:blank',
    title: titles[status][language],
    status,
    detail: first ? [first.message[language], first.remedy[language]].join(language === 'zh' ? '' : ' ') : '',
    instance: `urn:uuid:${id}`,
    code: first?.code ?? '',
    problems: [...problems],
  }
}
