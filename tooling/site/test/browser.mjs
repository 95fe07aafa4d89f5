// Drives the live parts of the built site in a Chromium, from plain files. Where none is found everything is skipped, and counted so.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { at, skip } from './site.mjs'

const link = shared => `#case=${Buffer.from(JSON.stringify(shared)).toString('base64url')}`
const household = {
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
  savings: 0,
  car: false,
  homes: 1,
  propertyMeetsLocalRule: true,
}
const yubei = { place: '500112', date: '2024-06-01', values: {} }
const resultOf = (page, rule) => page.locator(`[data-rule="${rule}"] td`)

describe('a case', { skip }, () => {
  test('is filled in and comes to its reasons', () =>
    at('zh/programs/dibao.html', async page => {
      await page.fill('[name=place]', '500112')
      await page.fill('[name=date]', '2024-06-01')
      await page.fill('[name="members[0].birth"]', '1980-05-01')
      for (let asked = 0; asked < 12; asked++) {
        const next = page.locator('.next')
        await page.waitForTimeout(150)
        if ((await next.count()) === 0) break
        const name = await next.getAttribute('data-next')
        if (name === 'area') await next.locator('select').selectOption('urban')
        else if (name === 'propertyMeetsLocalRule') await next.getByLabel('是').click({ force: true })
        else if ((await next.locator('[type=radio]').count()) > 0) await next.getByLabel('否').click({ force: true })
        else await next.locator('input').fill(name === 'homes' ? '1' : '0')
      }
      await page.waitForSelector('.status.decided')
      assert.match(await resultOf(page, 'monthlyBenefit').textContent(), /735\.00 元\/月/)
      assert.match(await page.locator('.reasons').textContent(), /最低生活保障审核确认办法.*第.+条/s)
    }))

  test('brings the table of divisions when a place is sought, and not before', () =>
    at('zh/programs/dibao.html', async page => {
      await page.waitForSelector('.status')
      const scripts = () => page.locator('head script[src*="part-"]').count()
      assert.equal(await scripts(), 0)
      await page.fill('[name=place]', '常州钟楼')
      await page.waitForSelector('head script[src*="part-"]', { state: 'attached' })
      await page.locator('[name=date]').focus()
      await page.waitForFunction(() => document.querySelector('[name=place]').value === '320404 江苏省常州市钟楼区')
    }))

  test('of a place that was no more is told so', () =>
    at(`zh/programs/dibao.html${link({ asked: [{ ...yubei, date: '2026-06-30' }], facts: household })}`, async page => {
      await page.waitForSelector('.problems')
      assert.match(await page.locator('.problems').textContent(), /500112 渝北区.*已撤销/)
    }))

  test('that is open names the question that decides it', () =>
    at(`en/programs/dibao.html${link({ asked: [yubei], facts: { ...household, savings: undefined } })}`, async page => {
      await page.waitForSelector('.status.undetermined')
      assert.equal(await page.locator('.next').getAttribute('data-next'), 'savings')
      assert.equal(await resultOf(page, 'eligible').textContent(), 'undetermined')
      await page.locator('.next input').fill('0')
      await page.waitForSelector('.status.decided')
      assert.equal(await resultOf(page, 'eligible').textContent(), 'yes')
      assert.match(await resultOf(page, 'monthlyBenefit').textContent(), /435\.00 yuan\/month/)
    }))

  test('is judged by the rule of its day, on 2026-06-30 and on 2026-07-01', () => {
    const values = { urbanStandard: 800_00 }
    const asked = ['2026-06-30', '2026-07-01'].map(date => ({ ...yubei, date, values }))
    return at(`zh/programs/dibao.html${link({ asked, facts: household })}`, async page => {
      await page.waitForSelector('.reasons >> nth=1')
      const reasons = await page.locator('.reasons .by').allTextContents()
      assert.match(reasons[0], /最低生活保障审核确认办法.*2026-06-30/)
      assert.match(reasons[1], /社会救助法.*2026-07-01/)
    })
  })

  // As `minzheng assess funeral-fee-relief` tells it of the same case: each place by its own notice.
  test('of one family is relieved of its funeral fees at five places, with the notice of each', async () => {
    const facts = {
      hukou: 'local',
      diedIn: 'local',
      crematedIn: 'local',
      hardship: false,
      funeralGrant: false,
      civilMourning: true,
      age: 82,
      carryZone: 'first',
      carryKm: 20,
      storage: { days: 3, perDay: 100_00 },
      ashStorage: { years: 1, perYear: 120_00 },
      charged: {
        carry: 400_00,
        handling: 80_00,
        tidying: 50_00,
        farewell: 200_00,
        cremation: 800_00,
        urn: 500_00,
        bodyBag: 50_00,
        disinfection: 20_00,
      },
    }
    const relieved = [
      ['440300', '1,990.00 元', /深圳市免除殡葬基本服务费用实施办法/],
      ['441300', '1,780.00 元', /关于进一步规范免除殡葬基本服务费用管理的通知/],
      ['511111', '1,030.00 元', /乐沙民〔2026〕1号/],
      ['350722', '1,620.00 元', /浦城县免除基本殡葬服务费规定/],
      ['230921', '未定', /勃利县减免基本殡葬服务费用实施办法/],
    ]
    for (const some of [relieved.slice(0, 3), relieved.slice(3)]) {
      const asked = some.map(([place]) => ({ place, date: '2026-06-01', values: {} }))
      await at(`zh/programs/funeral-fee-relief.html${link({ asked, facts })}`, async page => {
        await page.waitForSelector(`.reasons >> nth=${some.length - 1}`)
        assert.deepEqual(
          await resultOf(page, 'relief').allTextContents(),
          some.map(([, fen]) => fen),
        )
        const reasons = await page.locator('.reasons').allTextContents()
        for (const [index, [, , notice]] of some.entries()) assert.match(reasons[index], notice)
      })
    }
  })

  test('of a link holds no markup, and nothing that is no fact', () =>
    at(
      `zh/programs/dibao.html${link({
        asked: [{ place: '<img src=x onerror=alert(1)>', date: '2024-06-01', values: { urbanStandard: '<b>' } }],
        facts: { ...household, area: '<script>alert(1)</script>', __proto__: { polluted: true } },
      })}`,
      async page => {
        await page.waitForSelector('.status.invalid')
        assert.match(await page.locator('.problems').textContent(), /<img src=x/)
        assert.equal(await page.locator('main img, main script').count(), 0)
        assert.equal(await page.evaluate(() => ({}).polluted), undefined)
      },
    ))

  test('goes with the page into the other language', () =>
    at(`zh/programs/dibao.html${link({ asked: [yubei], facts: household })}`, async page => {
      await page.waitForSelector('.status.decided')
      await page.click('a.language')
      await page.waitForURL(/en\/programs\/dibao\.html#case=/)
      await page.waitForSelector('.status.decided')
      assert.match(await resultOf(page, 'monthlyBenefit').textContent(), /435\.00 yuan\/month/)
    }))

  test('is filled in by the keyboard alone', () =>
    at(`en/programs/dibao.html${link({ asked: [yubei], facts: { ...household, car: undefined } })}`, async page => {
      await page.waitForSelector('.status.undetermined')
      const focused = () => page.evaluate(() => `${document.activeElement.name}=${document.activeElement.value}`)
      for (let presses = 0; presses < 80 && !(await focused()).startsWith('next-car'); presses++)
        await page.keyboard.press('Tab')
      assert.match(await focused(), /^next-car/)
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('.status.decided')
    }))

  test('of a link that is pasted into the open page comes in', () =>
    at('en/programs/dibao.html', async page => {
      await page.waitForSelector('.status')
      await page.evaluate(
        hash => {
          location.hash = hash
        },
        link({ asked: [yubei], facts: household }),
      )
      await page.waitForSelector('.status.decided')
      assert.match(await resultOf(page, 'monthlyBenefit').textContent(), /435\.00 yuan\/month/)
      await page.evaluate(() => {
        location.hash = '#case=x'
      })
      await page.waitForSelector('text=no case was read')
      assert.equal(await page.locator('.status.decided').count(), 1)
    }))

  test('that is too large for a link is said to be so', () =>
    at(`en/programs/dibao.html${link({ asked: [yubei], facts: household })}`, async page => {
      await page.waitForSelector('.status.decided')
      await page.evaluate(() => {
        globalThis.btoa = () => 'x'.repeat(20_001)
      })
      const before = page.url()
      await page.click('text=Share as a link')
      await page.waitForSelector('text=too large for a link')
      assert.equal(page.url(), before)
    }))

  test('is shared by a link that holds it', () =>
    at(`en/programs/dibao.html${link({ asked: [yubei], facts: household })}`, async page => {
      await page.waitForSelector('.status.decided')
      await page.click('text=Share as a link')
      await page.waitForSelector('.said:not(:empty)')
      const shared = JSON.parse(Buffer.from(page.url().split('#case=')[1], 'base64url').toString())
      assert.deepEqual(shared, { asked: [yubei], facts: household })
    }))
})

describe('a plan', { skip }, () => {
  const plan = `某市民政局2025年工作要点
一、养老服务
1.床位。全年新增家庭养老床位300张。<img src=x onerror=alert(1)>
2.助餐。10月底前新建社区食堂15家。`
  const summary = `某市民政局2025年工作总结
一、养老服务
1.床位。截至12月底，新增家庭养老床位310张。
2.助餐。截至12月底，新建社区食堂9家。`

  test('that is pasted has its targets marked in place', () =>
    at('zh/plan.html', async page => {
      await page.fill('textarea >> nth=0', plan)
      await page.waitForSelector('mark')
      assert.deepEqual(await page.locator('mark').allTextContents(), [
        '全年新增家庭养老床位300张',
        '10月底前新建社区食堂15家',
      ])
      assert.equal(await page.locator('.marked').textContent(), plan)
      assert.equal(await page.locator('main img').count(), 0)
    }))

  test('and a summary come to compliance, with reasons', () =>
    at('zh/plan.html', async page => {
      await page.fill('textarea >> nth=0', plan)
      await page.fill('textarea >> nth=1', summary)
      await page.waitForSelector('.targets .state')
      assert.deepEqual(await page.locator('.targets .state').allTextContents(), ['达成', '未达成'])
      assert.match(await page.locator('.targets tbody tr >> nth=1').textContent(), /9.+家/)
    }))

  test('may be a file', () =>
    at('en/plan.html', async page => {
      await page.setInputFiles('[type=file] >> nth=0', {
        name: 'plan.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(plan),
      })
      await page.waitForSelector('mark')
      assert.equal(await page.locator('mark').count(), 2)
    }))
})

describe('a document', { skip }, () => {
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const plan = beds => `某市民政局2025年工作要点\n一、养老服务\n1.床位。全年新增家庭养老床位${beds}张。`
  const drop = (page, selector, given) =>
    page.evaluate(
      ([of, { words, name }]) => {
        const dataTransfer = new DataTransfer()
        if (words) dataTransfer.setData('text/plain', words)
        if (name) dataTransfer.items.add(new File(['x'], name))
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector(of).dispatchEvent(event)
        return event.defaultPrevented
      },
      [selector, given],
    )

  test('that was edited can be chosen again', () =>
    at('en/plan.html', async page => {
      const input = page.locator('[type=file] >> nth=0')
      await input.setInputFiles(file('plan.txt', plan(300)))
      await page.waitForSelector('mark:has-text("300")')
      assert.equal(await input.inputValue(), '')
      await input.setInputFiles(file('plan.txt', plan(400)))
      await page.waitForSelector('mark:has-text("400")')
    }))

  test('that a page does not read is refused with a word', () =>
    at('en/plan.html', async page => {
      assert.equal(await drop(page, 'fieldset.document', { name: 'plan.pdf' }), true)
      await page.waitForSelector('text="plan.pdf" was not read.')
      assert.match(await page.locator('fieldset.document >> nth=0').textContent(), /save it as .docx/)
    }))

  test('may be dropped as words: beside the text they are taken, into it the browser puts them', () =>
    at('en/plan.html', async page => {
      assert.equal(await drop(page, 'fieldset.document legend', { words: plan(300) }), true)
      await page.waitForSelector('mark:has-text("300")')
      assert.equal(await drop(page, 'fieldset.document textarea', { words: plan(400) }), false)
    }))
})

describe('a fragment that is no link', { skip }, () => {
  for (const fragment of ['%', '100%', '%E4%B8'])
    test(fragment, () => at(`zh/index.html#${fragment}`, page => page.waitForSelector('h1')))
})

describe('names', { skip }, () => {
  test('are romanised and checked, addresses parsed, identifiers checked', () =>
    at('en/names.html', async page => {
      assert.match(await page.locator('.found-name').textContent(), /Zhǎngzǐ Xiàn/)
      await page.getByLabel('Check an identifier').fill('<b>91330100MA27XXXXXX</b>')
      assert.match(await page.locator('.tool >> nth=3').locator('.status').textContent(), /not valid/)
      await page.getByLabel('Parse an address').fill('江苏省常州市钟楼区延陵西路1号')
      assert.match(await page.locator('.tool >> nth=2').locator('table').textContent(), /钟楼区/)
    }))
})

describe('divisions', { skip }, () => {
  test('are found by name on a day, and lead to what they lie in and what took their place', () =>
    at('zh/divisions.html', async page => {
      await page.getByLabel('日期').fill('2020-12-31')
      await page.getByLabel('名称或代码').fill('鼓楼')
      assert.equal(await page.locator('[data-live] table tr').count(), 4)
      await page.click('text=江苏省南京市鼓楼区')
      await page.waitForSelector('.status.decided')
      assert.match(await page.locator('.division .by').textContent(), /江苏省 › 南京市 ›/)
      assert.match(await page.locator('.division').textContent(), /由谁而来.*下关区/s)
    }))

  test('of a day before the first list are not known, by name or as a list', () =>
    at('en/divisions.html', async page => {
      await page.getByLabel('Day').fill('1950-01-01')
      assert.match(await page.locator('[data-live] .status').textContent(), /Nothing is known before 1981-12-31/)
      await page.getByLabel('Name or code').fill('厦门市')
      assert.match(await page.locator('[data-live] .status').textContent(), /Nothing is known before 1981-12-31/)
    }))

  test('are found by code, abolished ones with what followed', () =>
    at('en/divisions.html#500112/2026-06-30', async page => {
      assert.match(await page.locator('.division .status').textContent(), /Abolished by 2026-06-30/)
      assert.match(await page.locator('.division').textContent(), /What took its place.*两江新区/s)
      await page.getByLabel('Day').fill('2024-06-01')
      assert.match(await page.locator('.division .status').textContent(), /In force on 2024-06-01/)
    }))
})

describe('the search', { skip }, () => {
  for (const [language, word, title] of [
    ['zh', '低保', /最低生活保障|低保/],
    ['en', 'dibao', /dibao/i],
  ])
    test(`finds ${word}`, () =>
      at(`${language}/search.html`, async page => {
        await page.fill('main [name=q]', word)
        await page.waitForSelector('.found a')
        assert.match(await page.locator('.found li').first().textContent(), title)
      }))
})
