import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

describe('serve', () => {
  it.each(['notanorigin', 'https://example.org/', 'example.org', 'https://example.org/app', 'null', 'file:///x'])(
    'refuses --cors %s, which no page would match',
    async origin => {
      const { code, err } = await minzheng(['serve', '--port', '0', '--cors', origin])
      expect([code, err]).toEqual([2, expect.stringContaining(`--cors ${origin} is no origin`)])
      expect((await minzheng(['serve', '--port', '0', '--cors', origin], { lang: 'zh' })).err).toContain(
        `--cors ${origin} 不是网页的来源`,
      )
    },
  )

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    try {
      const { code, err } = await minzheng(['serve', '--port', String(port)])
      expect([code, err]).toEqual([2, expect.stringContaining(`Port ${port} of 127.0.0.1`)])
      expect(err).toContain('the port is taken')
    } finally {
      other.close()
    }
  })
})
