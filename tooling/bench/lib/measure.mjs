/** The middle of some numbers; of an even number of them the greater of the two. */
export const median = list => list.toSorted((a, b) => a - b)[list.length >> 1]

/** The median time of each candidate in ms. They take turns, so that what else the machine does hits all alike. */
export const medians = async (candidates, { runs = 7, warmUp = 1 } = {}) => {
  const times = Object.fromEntries(Object.keys(candidates).map(name => [name, []]))
  for (let run = -warmUp; run < runs; run++)
    for (const [name, work] of Object.entries(candidates)) {
      const start = performance.now()
      await work()
      if (run >= 0) times[name].push(performance.now() - start)
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

/**
 * The median CPU time of one piece of work in ms, warm, in a process of its own: what another candidate leaves behind
 * (garbage, compiled patterns thrown away) does not weigh on it, nor what else the machine does.
 */
export const medianCpu = (work, { runs = 31, warmUp = 40, repeat = 1 } = {}) => {
  const times = []
  for (let run = -warmUp; run < runs; run++) {
    const start = process.cpuUsage()
    for (let time = 0; time < repeat; time++) work()
    const { user, system } = process.cpuUsage(start)
    if (run >= 0) times.push((user + system) / 1000 / repeat)
  }
  return median(times)
}

const round = value => Number(value.toPrecision(3)).toLocaleString('en-US')

/** One line of a result, and whether it does what is asked of it. */
export const report = (what, figure, { atLeast, atMost } = {}) => {
  const good = (atLeast === undefined || figure >= atLeast) && (atMost === undefined || figure <= atMost)
  const asked =
    atLeast !== undefined ? ` (asked: at least ${atLeast})` : atMost !== undefined ? ` (asked: at most ${atMost})` : ''
  console.log(`${good ? ' ' : '!'} ${what}: ${round(figure)}${asked}`)
  return good
}

/**
 * The median CPU time and the median time by the clock of each candidate in ms; they take turns. What else the machine does weighs
 * on the clock, and hardly on the CPU time.
 */
export const pairs = (candidates, { runs = 9, warmUp = 3 } = {}) => {
  const names = Object.keys(candidates)
  const [cpu, wall] = [names.map(() => []), names.map(() => [])]
  for (let run = -warmUp; run < runs; run++)
    for (const [index, work] of Object.values(candidates).entries()) {
      const [start, used] = [performance.now(), process.cpuUsage()]
      work()
      const { user, system } = process.cpuUsage(used)
      if (run < 0) continue
      cpu[index].push((user + system) / 1000)
      wall[index].push(performance.now() - start)
    }
  const named = lists => Object.fromEntries(names.map((name, index) => [name, median(lists[index])]))
  return { cpu: named(cpu), wall: named(wall) }
}
