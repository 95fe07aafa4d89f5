import type { Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { Indicator } from '@minzheng/indicators'
import { indicators as bundled } from '@minzheng/seeds/indicators'
import * as z from 'zod'
import type { Context } from './context.js'
import { expand, located, parseData, readSource } from './input.js'

/** The indicators that a command works with, and what is wrong with those that were added. */
export interface Catalogue {
  readonly indicators: readonly Indicator[]
  readonly problems: readonly Problem[]
}

/** The bundled catalogue of indicators, with those of the given files added; an ID given again replaces the bundled one. */
export const loadCatalogue = async (context: Context, paths: readonly string[]): Promise<Catalogue> => {
  if (paths.length === 0) return { indicators: bundled, problems: [] }
  const byId = new Map(bundled.map(indicator => [indicator.id, indicator]))
  const problems: Problem[] = []
  for (const name of await expand(paths, ['.yaml', '.yml', '.json'])) {
    const file = parseData(await readSource(context, name))
    const list = file.problems.length > 0 ? undefined : validate(z.array(Indicator), file.data)
    if (list?.success) for (const indicator of list.data) byId.set(indicator.id, indicator)
    else for (const problem of located(file, list ? list.problems : file.problems)) problems.push(problem)
  }
  return { indicators: [...byId.values()], problems }
}
