import { appendFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { VitestTestRunner } from 'vitest/runners'

const vitest = createRequire(import.meta.url).resolve('vitest/package.json')
const ofVitest = name => import(pathToFileURL(createRequire(vitest).resolve(name)).href)
const { startTests } = await ofVitest('@vitest/runner')

let active = 0
let hits = new Set()
globalThis.__mutant = id => id === active
const recording = id => {
  hits.add(id)
  return false
}

const { env } = process
const { out, coverage, runs } = JSON.parse(readFileSync(env['MINZHENG_MUTATION'], 'utf8'))
const say = line => appendFileSync(out, `${JSON.stringify(line)}\n`)

/** Runs a test file without telling anybody, up to its first failure. */
class Quiet extends VitestTestRunner {
  failed = false
  async onAfterRunSuite(suite) {
    if (suite.result?.state === 'fail') this.failed = true
  }
  onAfterRunTask(task) {
    super.onAfterRunTask(task)
    if (task.result?.state !== 'fail') return
    this.failed = true
    this.cancelRun = true
  }
}

/**
 * Vitest stays up and one worker runs every mutant. What a mutant changes is what imports its file, directly or not: those
 * modules are run anew, since programs and constants are made when a module is; all others are left as they are.
 */
export default class extends VitestTestRunner {
  async onAfterRunFiles(files) {
    await super.onAfterRunFiles(files)
    this.readOnce()
    await (coverage ? this.cover(coverage) : this.run(runs))
  }

  /** A module that was fetched once need not be asked for again. */
  readOnce() {
    const { moduleRunner } = this
    const asked = moduleRunner.cachedModule.bind(moduleRunner)
    moduleRunner.cachedModule = async (url, importer) => {
      const known = moduleRunner.evaluatedModules.getModuleByUrl(url)
      return known?.meta ? known : asked(url, importer)
    }
  }

  forget(ids) {
    const { evaluatedModules } = this.moduleRunner
    const queue = [...ids]
    const seen = new Set(queue)
    for (const id of queue) {
      const module = evaluatedModules.getModuleById(id)
      if (!module) continue
      const { meta, map, importers } = module
      evaluatedModules.invalidateModule(module)
      Object.assign(module, { meta, map })
      for (const importer of importers) {
        if (seen.has(importer)) continue
        seen.add(importer)
        queue.push(importer)
      }
    }
  }

  /** A test that measures time may fail on a busy machine: a failure that has to do with it must happen again. */
  async test(file, forget = []) {
    const first = await this.testOnce(file)
    if (!first.failed || (first.time < 1000 && !first.error?.includes('less than'))) return first
    this.forget(forget)
    return this.testOnce(file)
  }

  async testOnce(file) {
    const from = performance.now()
    const quiet = new Quiet({ ...this.config, allowOnly: true })
    Object.defineProperty(quiet, 'moduleRunner', { value: this.moduleRunner })
    quiet.__setTraces(this._otel)
    this.workerState.filepath = file
    this.forget([file])
    const [result] = await startTests([file], quiet)
    const errors = [...(result.result?.errors ?? []), ...firstErrors(result.tasks)]
    const failed = quiet.failed || result.result?.state === 'fail'
    return { failed, error: errors[0]?.message, time: Math.round(performance.now() - from) }
  }

  async cover({ sources, files }) {
    globalThis.__mutant = recording
    for (const file of files) {
      hits = new Set()
      this.forget(sources)
      const { failed, error, time } = await this.test(file, sources)
      say({ file, failed, error, time, hits: [...hits] })
    }
  }

  async run(all) {
    const lastNoticed = new Map()
    for (const { id, file, tests } of all) {
      active = id
      let killed
      const first = tests.find(test => test === lastNoticed.get(file))
      for (const test of first ? [first, ...tests.filter(other => other !== first)] : tests) {
        say({ id, test })
        this.forget([file])
        const { failed, error } = await this.test(test, [file])
        if (!failed) continue
        killed = { test, error }
        lastNoticed.set(file, test)
        break
      }
      active = 0
      this.forget([file])
      say({ id, done: true, ...(killed && { killed }) })
    }
  }
}

const firstErrors = tasks =>
  tasks.flatMap(task => (task.type === 'suite' ? firstErrors(task.tasks) : (task.result?.errors ?? [])))
