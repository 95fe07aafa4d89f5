import { access, chmod, constants, mkdir, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import type { LocalizedText } from '@minzheng/core'
import { type Context, UsageError } from './context.js'
import { printJson } from './output.js'
import { systemReason } from './system-errors.js'

const extensions = {
  csv: ['.csv'],
  docx: ['.docx'],
  html: ['.html', '.htm'],
  json: ['.json'],
  ndjson: ['.ndjson'],
  svg: ['.svg'],
  xlsx: ['.xlsx'],
  yaml: ['.yaml', '.yml'],
} as const
/** What a file can be written as. */
export type FileFormat = keyof typeof extensions

/** A file that a result goes to, found fit to be written before anything is computed. */
export interface ResultFile<F extends FileFormat = FileFormat> {
  readonly path: string
  readonly format: F
}

const formatOf = (path: string): FileFormat | undefined => {
  const extension = extname(path).toLowerCase()
  return (Object.keys(extensions) as FileFormat[]).find(format => extensions[format].some(one => one === extension))
}

const cannotWrite = (path: string, error: unknown): UsageError => {
  const { zh, en } = systemReason(error)
  return new UsageError({ zh: `无法写入 ${path}：${zh}。`, en: `Cannot write ${path}: ${en}.` })
}

/** The file that a link leads to, which need not be there yet; the path itself where it is no link. */
const behind = (path: string): Promise<string> =>
  realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw error
    const to = await readlink(path).catch(() => undefined)
    return to === undefined ? path : behind(resolve(await realpath(dirname(path)), to))
  })

const notAFolder = (path: string): UsageError =>
  new UsageError({ zh: `无法写入：${path} 不是文件夹。`, en: `Cannot write: ${path} is no folder.` })

/** The folder that a new folder would be made in. */
const standingFolder = async (path: string): Promise<string> => {
  const entry = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (entry && !entry.isDirectory()) throw notAFolder(path)
  return entry || dirname(path) === path ? path : standingFolder(dirname(path))
}

/** The outermost folder that had to be made. Step by step: `mkdir` that makes all at once never ends in some file systems. */
const makeFolder = async (path: string): Promise<string | undefined> => {
  if (await stat(path).catch(() => undefined)) return undefined
  const outer = await makeFolder(dirname(path))
  await mkdir(path)
  return outer ?? path
}

const mustBeWritable = async (path: string): Promise<void> => {
  const target = await behind(path)
  const entry = await stat(target).catch(() => undefined)
  try {
    const folder = entry ? target : await standingFolder(dirname(target))
    await access(folder, constants.W_OK)
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(path, error)
  }
}

/**
 * The file of `--out` or of another `option`, in the format that its extension says; `asked` is that of `--format` or `--json`, where given, and
 * `inputs` are the files that the command reads.
 * @throws UsageError where the command cannot write it, before anything is computed
 */
export const resultFile = async <F extends FileFormat>(
  path: string | undefined,
  formats: readonly F[],
  asked?: F | 'table',
  inputs: readonly string[] = [],
  option = '--out',
): Promise<ResultFile<F> | undefined> => {
  const ends = formats.flatMap(format => extensions[format])
  if (path === undefined) {
    if (asked !== 'xlsx') return undefined
    throw new UsageError({ zh: 'xlsx 需要用 --out 写明文件名。', en: 'xlsx needs a file name: --out.' })
  }
  if ((await stat(path).catch(() => undefined))?.isDirectory())
    throw new UsageError({ zh: `${path} 是文件夹，请写文件名。`, en: `${path} is a folder; name a file.` })
  const own = formatOf(path)
  const format =
    formats.find(one => one === own) ?? (extname(path) === '' ? formats.find(one => one === asked) : undefined)
  if (format === undefined)
    throw new UsageError({
      zh: `不能写成 ${path}。${option} 的文件名应以 ${ends.join('、')} 结尾。`,
      en: `Cannot write ${path}. The name for ${option} ends in ${ends.join(', ')}.`,
    })
  if (asked !== undefined && asked !== format)
    throw new UsageError({
      zh: `${option} ${path} 与所选格式 ${asked} 不符。请改文件名，或去掉格式。`,
      en: `${option} ${path} is not ${asked}, the format asked for. Give another name, or leave the format out.`,
    })
  const target = await behind(path)
  for (const input of inputs)
    if ((await behind(resolve(input))) === resolve(target))
      throw new UsageError({
        zh: `${option} ${path} 就是要读取的文件，不会覆盖它。请换一个文件名。`,
        en: `${option} ${path} is a file that is read; it will not be written over. Give another name.`,
      })
  await mustBeWritable(path)
  return { path, format }
}

/** A file to write to: a draft beside the one that it replaces; a pipe or a device, which cannot be replaced, itself. */
const openDraft = async (path: string) => {
  const target = await behind(path)
  const entry = await stat(target).catch(() => undefined)
  if (entry && !entry.isFile())
    return { opened: await open(target, 'w'), made: undefined, finish: async () => {}, abandon: async () => {} }
  const made = await makeFolder(dirname(target))
  const draft = `${target}.${process.pid}.part`
  const opened = await open(draft, 'w', entry ? 0o600 : 0o666)
  return {
    opened,
    made,
    finish: async () => {
      if (entry) await chmod(draft, entry.mode & 0o7777)
      await rename(draft, target)
    },
    abandon: () => rm(draft, { force: true }),
  }
}

/**
 * Writes a file whole or not at all, with the folder that it is in, which it says to have made, in as many pieces as `work` hands over: a link is written
 * through, and a file that was there keeps its mode.
 * @throws UsageError with the reason where it cannot be written
 */
export const writeInPieces = async (
  context: Context,
  { path }: ResultFile,
  work: (write: (content: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const orSay = <T>(promise: Promise<T>): Promise<T> =>
    promise.catch(error => {
      throw cannotWrite(path, error)
    })
  const { opened, made, finish, abandon } = await orSay(openDraft(path))
  try {
    await work(content => orSay(opened.writeFile(content)))
    await orSay(opened.close())
    await orSay(finish())
  } catch (error) {
    await opened.close().catch(() => {})
    await abandon()
    throw error
  } finally {
    if (made !== undefined)
      context.stderr(`${context.say({ zh: `已新建文件夹 ${made}。`, en: `Made the folder ${made}.` })}\n`)
  }
}

/** Writes a file whole or not at all, as {@link writeInPieces} does. */
export const writeWhole = (context: Context, file: ResultFile, content: string | Uint8Array): Promise<void> =>
  writeInPieces(context, file, write => write(content))

/** Says that a file that was asked for was not written, and why; one that was there stays as it is. */
export const notWritten = (context: Context, path: string | undefined, why: LocalizedText): void => {
  if (path !== undefined)
    context.stderr(`${context.say({ zh: `未写出 ${path}：${why.zh}。`, en: `${path} was not written: ${why.en}.` })}\n`)
}

/** Data for programs: to the file, where there is one, or as it is to `stdout`. */
export const deliver = async (
  context: Context,
  file: ResultFile | undefined,
  content: string | Uint8Array,
): Promise<void> => {
  if (file) await writeWhole(context, file, content)
  else if (typeof content === 'string') {
    if (context.terminal.stdout) context.stdout(content.replaceAll('\r\n', '\n'))
    else context.raw.stdout(content)
  }
}

/** A value as JSON: to the file, where there is one, or to `stdout`. */
export const deliverJson = async (context: Context, file: ResultFile | undefined, value: unknown): Promise<void> => {
  if (file) await writeWhole(context, file, `${JSON.stringify(value, null, 2)}\n`)
  else printJson(context, value)
}
