import type { DivisionCode, PlainDate } from '@minzheng/core'
import { type GenerateOptions, generatePopulation } from '@minzheng/population'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { programNamed } from '../registry.js'

export interface PopulationGenerateArgs
  extends Pick<
    GenerateOptions,
    'program' | 'households' | 'seed' | 'first' | 'out' | 'unknown' | 'invalid' | 'format' | 'layout' | 'memory'
  > {
  readonly places: readonly DivisionCode[] | undefined
  readonly days: readonly PlainDate[] | undefined
}

/** `minzheng population generate`: an invented population as the cases of a program. */
export const populationGenerate = async (context: Context, args: PopulationGenerateArgs): Promise<ExitCode> => {
  const { program } = await programNamed(args.program)
  const { households, seed, first, out, unknown, invalid, format, layout, memory, places, days } = args
  const { say } = context
  const manifest = await generatePopulation({
    program: program.id,
    households,
    out,
    ...{ seed, first, unknown, invalid, format, layout, memory, places, days },
    ...(context.terminal.stderr
      ? {
          onProgress: ({ parts, of }) =>
            context.stderr(say({ zh: `已完成 ${parts}/${of} 部分\n`, en: `${parts} of ${of} parts done\n` })),
        }
      : {}),
  })
  const counts = Object.entries(manifest.rows).map(([name, count]) => `${name} ${count}`)
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  context.stdout(
    `${say({
      zh: `虚构数据（synthetic）：${counts.join('，')}；${manifest.files.length} 个文件，${bytes} 字节，见 ${out}。`,
      en: `Invented data (synthetic): ${counts.join(', ')}; ${manifest.files.length} files, ${bytes} bytes, in ${out}.`,
    })}\n`,
  )
  return exitCode.well
}
