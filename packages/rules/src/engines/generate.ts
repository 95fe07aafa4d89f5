import { canBeMinusZero, idsOf, inputsOf, isKind, type Step, type StepOf, type Steps } from '../lower/step.js'

/** How generated code reads the inputs of one kind of run, and names its constants. */
export interface Access {
  /** The value and the test of being known, for a fact of the case or of the member at hand. */
  readonly fact: (step: StepOf<'fact'>) => { readonly value: string; readonly known: string }
  readonly constant: (step: StepOf<'constant'>) => string
  /** The test that a word, as a fact reads it, is one of some. */
  readonly oneOf: (fact: StepOf<'fact'>, value: string, words: readonly string[]) => string
  /** The test that a group is known, its size, and the head of a loop over its members. */
  readonly group: (name: string) => { readonly known: string; readonly size: string; readonly loop: string }
}

/** Code for before and in a loop over the members of a group, for who wants the values of its steps and not only the results. */
export type KeepMembers = (group: string) => { readonly before: string; readonly each: string }

const neutral: Record<Step['type'], string> = { integer: '0', date: '0', enum: '0', boolean: 'false' }

/** Steps that need nothing of a group come first; a step over an aggregate comes after its loop. */
const phasesOf = ({ steps }: Steps): number[] => {
  const phases: number[] = []
  for (const step of steps) {
    const inner = Math.max(0, ...inputsOf(step).map(id => phases[id]!))
    phases.push(step.kind === 'aggregate' ? inner + 1 : inner)
  }
  return phases
}

/** What calls nothing is asked first, and may decide alone. */
const byCost = (a: string, b: string): number => Number(calls.test(a)) - Number(calls.test(b))
const calls = /\b(?:divide|years|months)\(/

/** An expression longer than this is a value of its own. */
const longest = 1000

/**
 * The steps that are written into the one expression that reads them, so that they are worked out only where it needs them:
 * always known, read once, and by a step that writes its inputs once.
 */
const inlined = ({ steps, outputs }: Steps): ReadonlySet<number> => {
  const uses = new Map<number, number>()
  const use = (id: number, times: number): void => {
    uses.set(id, (uses.get(id) ?? 0) + times)
  }
  for (const step of steps) {
    const once = !['least', 'greatest', 'known', 'aggregate', 'divisor'].includes(step.kind) && !step.nullable
    for (const input of inputsOf(step)) use(input, once && steps[input]!.group === step.group ? 1 : 2)
  }
  for (const slot of Object.values(outputs)) for (const id of idsOf(slot)) use(id, 2)
  return new Set([...uses].flatMap(([id, times]) => (times === 1 ? [id] : [])))
}

/**
 * Straight JavaScript for all steps: `v7` holds the value of step 7 and, where it can be unknown, `k7` whether it is known.
 * An unknown boolean is held as `false`. The code calls `divide`, `years` and `months`.
 */
export const generate = (lowered: Steps, access: Access, keepMembers?: KeepMembers): string => {
  const { steps } = lowered
  const phases = phasesOf(lowered)
  const inline = inlined(lowered)
  const written = new Map<number, string>()
  const v = (id: number) => written.get(id) ?? `v${id}`
  const k = (id: number) => (!steps[id]!.nullable ? 'true' : steps[id]!.kind === 'constant' ? 'false' : `k${id}`)
  const allKnown = (ids: readonly number[]) =>
    ids
      .filter(id => steps[id]!.nullable)
      .map(k)
      .join(' && ') || 'true'
  const set = (step: Step, value: string, known: string): string =>
    step.nullable
      ? `const k${step.id} = ${known}, v${step.id} = ${step.type === 'boolean' ? `k${step.id} && (${value})` : value};`
      : keep(step, value)
  /** A value of its own, or a part of the one expression that reads it. */
  const keep = (step: Step, value: string): string => {
    if (!inline.has(step.id) || value.length > longest) return `const v${step.id} = ${value};`
    written.set(step.id, `(${value})`)
    return ''
  }

  /** A call is worth leaving out where its answer is unknown. */
  const call = (step: Step, known: string, value: string): string =>
    step.nullable ? `const k${step.id} = ${known}, v${step.id} = k${step.id} ? ${value} : 0;` : keep(step, value)

  const line = (step: Step): string => {
    const known = allKnown(inputsOf(step))
    switch (step.kind) {
      case 'fact': {
        const read = access.fact(step)
        return step.nullable
          ? `const k${step.id} = ${read.known}, v${step.id} = k${step.id} ? ${read.value} : ${neutral[step.type]};`
          : keep(step, read.value)
      }
      case 'constant':
        written.set(step.id, step.value === null ? neutral[step.type] : access.constant(step))
        return ''
      case 'policy':
        throw new TypeError(`the policy value ${step.node.path.join('.')} was not folded in`)
      case 'add':
        return set(step, `${v(step.left)} + ${v(step.right)}`, known)
      case 'subtract':
        return set(step, `${v(step.left)} - ${v(step.right)}`, known)
      case 'multiply':
        return set(step, `${v(step.left)} * ${v(step.right)}${canBeMinusZero(step, steps) ? ' + 0' : ''}`, known)
      case 'divide':
        return call(step, known, `divide(${v(step.left)}, ${v(step.right)}, '${step.mode}')`)
      case 'divisor':
        return set(step, v(step.of), `${known} && ${v(step.of)} !== 0`)
      case 'compare':
        return set(step, `${v(step.left)} ${step.op === '=' ? '===' : step.op} ${v(step.right)}`, known)
      case 'one-of':
        return set(step, access.oneOf(steps[step.of] as StepOf<'fact'>, v(step.of), step.words), known)
      case 'not':
        return set(step, `!${v(step.of)}`, known)
      case 'and': {
        const value = step.items.map(v).sort(byCost).join(' && ')
        if (!step.nullable) return keep(step, value)
        const anyFalse = step.items.map(id => (k(id) === 'true' ? `!${v(id)}` : `(${k(id)} && !${v(id)})`)).join(' || ')
        return `const v${step.id} = ${value}, k${step.id} = v${step.id} || ${anyFalse};`
      }
      case 'or': {
        const value = step.items.map(v).sort(byCost).join(' || ')
        return step.nullable
          ? `const v${step.id} = ${value}, k${step.id} = v${step.id} || ${known};`
          : keep(step, value)
      }
      case 'choose': {
        const [c, y, n] = [step.condition, step.yes, step.no]
        if (!step.nullable) return keep(step, `${v(c)} ? ${v(y)} : ${v(n)}`)
        const value = `${v(c)} ? ${v(y)} : ${v(n)}`
        const decided = `(${v(c)} ? ${k(y)} : ${k(n)})`
        const same = `${k(y)} && ${k(n)} && ${v(y)} === ${v(n)}`
        return set(step, value, k(c) === 'true' ? decided : `${k(c)} ? ${decided} : (${same})`)
      }
      case 'least':
      case 'greatest': {
        const sign = step.kind === 'least' ? '<' : '>'
        const items = step.items.map(v)
        // A comparison names each side twice, so nested comparisons would double the code with every item.
        const many = `Math.${step.kind === 'least' ? 'min' : 'max'}(${items.join(', ')})`
        return set(
          step,
          items.length === 2 ? `${items[0]} ${sign} ${items[1]} ? ${items[0]} : ${items[1]}` : many,
          known,
        )
      }
      case 'elapsed':
        return call(step, known, `${step.unit}(${v(step.from)}, ${v(step.to)})`)
      case 'size': {
        const group = access.group(step.over)
        return set(step, group.size, group.known)
      }
      case 'known':
        return `const v${step.id} = ${k(step.of)};`
      case 'aggregate':
        return ''
    }
  }

  /** The steps of a member that some aggregates need, in order. */
  const memberSteps = (aggregates: readonly StepOf<'aggregate'>[]): Step[] => {
    const needed = new Set<number>()
    const need = (id: number): void => {
      const step = steps[id]!
      if (step.group === undefined || needed.has(id)) return
      needed.add(id)
      inputsOf(step).forEach(need)
    }
    for (const { of } of aggregates) need(of)
    return [...needed].sort((a, b) => a - b).map(id => steps[id]!)
  }

  const loop = (group: string, aggregates: readonly StepOf<'aggregate'>[]): string => {
    const [before, inside, after]: string[][] = [[], [], []]
    for (const step of aggregates) {
      const { id, of } = step
      const inner = steps[of]!
      const known = k(of)
      const size = k(step.size)
      switch (step.op) {
        case 'sum':
          before!.push(`let v${id} = 0${inner.nullable ? `, a${id} = true` : ''};`)
          inside!.push(`v${id} += ${v(of)};${inner.nullable ? ` if (!${known}) a${id} = false;` : ''}`)
          break
        case 'some':
          before!.push(`let v${id} = false${inner.nullable ? `, a${id} = true` : ''};`)
          inside!.push(`if (${v(of)}) v${id} = true;${inner.nullable ? ` if (!${known}) a${id} = false;` : ''}`)
          break
        case 'every':
          before!.push(`let v${id} = true${inner.nullable ? `, f${id} = false` : ''};`)
          inside!.push(`if (!${v(of)}) { v${id} = false;${inner.nullable ? ` if (${known}) f${id} = true;` : ''} }`)
          break
        default: {
          const sign = step.op === 'least' ? '<' : '>'
          before!.push(`let v${id} = ${step.whenEmpty}, e${id} = true${inner.nullable ? `, a${id} = true` : ''};`)
          inside!.push(
            `if (e${id} || ${v(of)} ${sign} v${id}) v${id} = ${v(of)}; e${id} = false;${inner.nullable ? ` if (!${known}) a${id} = false;` : ''}`,
          )
        }
      }
      if (!step.nullable) continue
      const all = inner.nullable ? `a${id}` : 'true'
      if (step.op === 'some') after!.push(`const k${id} = v${id} || (${size} && ${all});`)
      else if (step.op === 'every') {
        after!.push(
          inner.nullable ? `const k${id} = f${id} || (${size} && v${id});` : `const k${id} = !v${id} || ${size};`,
        )
        after!.push(`v${id} = k${id} && v${id};`)
      } else after!.push(`const k${id} = ${size} && ${all};`)
    }
    const { loop: head } = access.group(group)
    return [
      ...before!,
      `${head} {`,
      ...memberSteps(aggregates)
        .map(line)
        .filter(text => text !== ''),
      ...inside!,
      '}',
      ...after!,
    ].join('\n')
  }

  const lines: string[] = []
  for (const step of steps) if (step.kind === 'constant') line(step)
  const last = Math.max(0, ...phases)
  for (let phase = 0; phase <= last; phase++) {
    const aggregates = steps.filter(isKind('aggregate')).filter(step => phases[step.id] === phase)
    for (const group of new Set(aggregates.map(step => step.over)))
      lines.push(
        loop(
          group,
          aggregates.filter(step => step.over === group),
        ),
      )
    for (const step of steps)
      if (
        step.group === undefined &&
        step.kind !== 'aggregate' &&
        step.kind !== 'constant' &&
        phases[step.id] === phase
      )
        lines.push(line(step))
  }
  if (keepMembers)
    for (const group of new Set(steps.flatMap(step => step.group ?? []))) {
      const { before, each } = keepMembers(group)
      const inner = steps.filter(step => step.group === group).map(line)
      lines.push(before, `${access.group(group).loop} {`, ...inner, each, '}')
    }
  return lines.filter(text => text !== '').join('\n')
}
