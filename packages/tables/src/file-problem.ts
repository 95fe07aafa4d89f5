import { type LocalizedText, type Problem, problem } from '@minzheng/core'

/** A problem of a whole file, unless it has a path. */
export const fileProblem = (
  code: string,
  message: LocalizedText,
  remedy: LocalizedText,
  path: Problem['path'] = [],
): Problem => problem(code, 'error', path, message, remedy)

/** That a file has a password, of whatever kind it is. */
export const fileEncrypted = fileProblem(
  'file-encrypted',
  { zh: '文件设有打开密码。', en: 'The file is protected with a password.' },
  { zh: '请取消密码后重新保存。', en: 'Remove the password and save it again.' },
)

/** What could be read, or why nothing could. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem }

export const isProblem = <T>(read: Read<T>): read is { readonly problem: Problem } => 'problem' in read
