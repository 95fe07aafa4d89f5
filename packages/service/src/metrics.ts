/** Upper ends of the buckets of times, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

interface Times {
  readonly counts: number[]
  sum: number
  count: number
}

/** Counts of what was answered, as Prometheus reads them. Labels are methods, routes of the table and statuses: a fixed number. */
export class Metrics {
  readonly #requests = new Map<string, number>()
  readonly #times = new Map<string, Times>()
  readonly #lines = new Map<string, number>()
  inFlight = 0

  /** One request was answered, in so many seconds. */
  answered(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}",status="${status}"`
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1)
    const of = `method="${method}",route="${route}"`
    const times = this.#times.get(of) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 }
    this.#times.set(of, times)
    const at = buckets.findIndex(most => seconds <= most)
    if (at >= 0) times.counts[at]!++
    times.sum += seconds
    times.count++
  }

  /** A line of NDJSON was answered. */
  line(status: string): void {
    this.#lines.set(status, (this.#lines.get(status) ?? 0) + 1)
  }

  /** The text format 0.0.4. */
  text(): string {
    const lines = [
      '# HELP minzheng_http_requests_total Requests answered.',
      '# TYPE minzheng_http_requests_total counter',
    ]
    for (const [labels, count] of this.#requests) lines.push(`minzheng_http_requests_total{${labels}} ${count}`)
    lines.push(
      '# HELP minzheng_http_request_seconds Seconds from the head of a request to the end of its answer.',
      '# TYPE minzheng_http_request_seconds histogram',
    )
    for (const [labels, { counts, sum, count }] of this.#times) {
      let below = 0
      for (const [index, most] of buckets.entries()) {
        below += counts[index]!
        lines.push(`minzheng_http_request_seconds_bucket{${labels},le="${most}"} ${below}`)
      }
      lines.push(
        `minzheng_http_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
        `minzheng_http_request_seconds_sum{${labels}} ${sum}`,
        `minzheng_http_request_seconds_count{${labels}} ${count}`,
      )
    }
    lines.push(
      '# HELP minzheng_lines_total Lines of NDJSON answered.',
      '# TYPE minzheng_lines_total counter',
      ...[...this.#lines].map(([status, count]) => `minzheng_lines_total{status="${status}"} ${count}`),
      '# HELP minzheng_http_in_flight Requests that are worked on.',
      '# TYPE minzheng_http_in_flight gauge',
      `minzheng_http_in_flight ${this.inFlight}`,
    )
    return `${lines.join('\n')}\n`
  }
}
