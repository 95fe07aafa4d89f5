import { isPlainDate, type PlainDate } from '@minzheng/core'
import {
  type Division,
  type DivisionSpell,
  divisionHistory,
  divisionKind,
  divisionKinds,
  type Moment,
  momentPrecision,
  type Succession,
} from '@minzheng/core/divisions'
import { citationText } from '@minzheng/rules/reasons'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { language, say, t } from './language.js'
import { mount } from './mount.js'

const history = divisionHistory()
/** Of a name that thousands bear, as 区, no more than these. */
const mostShown = 200

const momentText = (moment: Moment): string =>
  momentPrecision(moment) === 'day'
    ? moment.latest
    : t(`${moment.earliest} 至 ${moment.latest} 间某日`, `some day between ${moment.earliest} and ${moment.latest}`)

/** What a link to a division on a day holds behind `#`. */
const linkTo = (code: string, day: string): string => `#${code}/${day}`
const readLink = (): { readonly code?: string; readonly day?: PlainDate } => {
  const [, code, day] = /^#(\d{6})\/([\d-]+)$/.exec(location.hash) ?? []
  return { ...(code ? { code } : {}), ...(day && isPlainDate(day) ? { day } : {}) }
}

const List = ({ divisions, day }: { readonly divisions: readonly Division[]; readonly day: PlainDate }) => (
  <ul class="divisions">
    {divisions.slice(0, mostShown).map(({ code, name }) => (
      <li key={code}>
        <a href={linkTo(code, day)}>{name}</a> <code>{code}</code>{' '}
      </li>
    ))}
  </ul>
)

const Named = ({ of: { code, name }, day }: { readonly of: DivisionSpell; readonly day: PlainDate }) => (
  <>
    <a href={linkTo(code, day)}>{name}</a> <code>{code}</code>
  </>
)

const basisText = ({ basis, cite }: Succession): string =>
  cite
    ? citationText(cite, language)
    : basis === 'same-name'
      ? t('同名，推断', 'of one name; inferred')
      : t('同时一撤一设，推断', 'the one ended as the other began; inferred')

/** The names that a code bore; the one of the day is marked. */
const Names = ({ code, day }: { readonly code: string; readonly day: PlainDate }) => (
  <table>
    <caption>{t('这个代码的名称', 'Names of this code')}</caption>
    <tbody>
      {history.spellsOf(code).map(({ name, begins, ends, beginsBy, endsBy }, index) => (
        <tr key={index} class={begins && begins.latest > day ? 'later' : undefined}>
          <th scope="row">{name}</th>
          <td class="days">
            {begins ? t(`自 ${momentText(begins)}`, `from ${momentText(begins)}`) : t('1981 年已有', 'stood in 1981')}
            {ends && t(`，至 ${momentText(ends)} 止`, ` until ${momentText(ends)}`)}
          </td>
          <td>
            {[beginsBy, endsBy].flatMap(cite => (cite ? [citationText(cite, language)] : [])).join(t('；', '; '))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What took the place of what, and by which document. */
const Successions = ({
  title,
  list,
  side,
}: {
  readonly title: string
  readonly list: readonly Succession[]
  readonly side: 'from' | 'to'
}) =>
  list.length === 0 ? null : (
    <table>
      <caption>{title}</caption>
      <tbody>
        {list.map((one, index) => (
          <tr key={index}>
            <th scope="row">
              {/* On the day of the change the new one stands already, and the old one no more. */}
              <Named
                of={one[side]}
                day={side === 'to' ? one.at.latest : (one.from.begins?.latest ?? history.coverage.from)}
              />
              {one.inPart && <small> {t('部分', 'a part')}</small>}
            </th>
            <td class="days">{momentText(one.at)}</td>
            <td>{basisText(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

/** What is said of a day before the first list, of which nothing is known. */
const notCovered = t(`${history.coverage.from} 之前不掌握`, `Nothing is known before ${history.coverage.from}`)

const standing = (code: string, day: PlainDate): readonly [kind: string, text: string] => {
  const on = history.divisionOn(code, day)
  switch (on.status) {
    case 'in-force':
      return [
        'decided',
        on.confirmed
          ? t(`${day} 有效`, `In force on ${day}`)
          : t(
              `${day} 有效：${history.coverage.to} 以后的变更不掌握`,
              `In force on ${day}: later changes than of ${history.coverage.to} are not known`,
            ),
      ]
    case 'abolished':
      return ['undetermined', t(`${day} 已撤销`, `Abolished by ${day}`)]
    case 'not-yet':
      return ['undetermined', t(`${day} 尚未设立`, `Not yet on ${day}`)]
    case 'undecided':
      return [
        'undetermined',
        t(`${day} 未定：变更之日只知在一段时间内`, `Undecided on ${day}: the day of the change is not known exactly`),
      ]
    case 'not-covered':
      return ['undetermined', notCovered]
    case 'unknown':
      return ['undetermined', t('没有这个代码', 'There is no such code')]
  }
}

const One = ({ code, day }: { readonly code: string; readonly day: PlainDate }) => {
  const spells = history.spellsOf(code)
  const then = spells.findLast(({ begins }) => !begins || begins.latest <= day) ?? spells[0]
  const [status, text] = standing(code, day)
  const table = history.divisionsOn(day)
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].flatMap(one => {
    const division = one === code ? undefined : table.divisionOf(one)
    return division && !division.heading ? [division] : []
  })
  const inside = table.childrenOf(code) ?? []
  const after = history.successorsOf(code)
  return (
    <section class="division">
      <p class="by">
        {above.map(one => (
          <>
            <a href={linkTo(one.code, day)}>{one.name}</a> ›{' '}
          </>
        ))}
      </p>
      <h2>
        {then ? then.name : code} <code>{code}</code>{' '}
        {then && <small>{say(divisionKinds[divisionKind(code, then.name)])}</small>}
      </h2>
      <p class={`status ${status}`}>{text}</p>
      {spells.length > 0 && <Names code={code} day={day} />}
      <Successions title={t('由谁而来', 'What it came of')} list={history.predecessorsOf(code)} side="from" />
      <Successions title={t('由谁接续', 'What took its place')} list={after.successions} side="to" />
      {after.status === 'not-known' && (
        <p>{t('撤销后由谁接续，所据资料没有写全。', 'What took its place the sources do not say in full.')}</p>
      )}
      {inside.length > 0 && (
        <>
          <h3>{t(`${day} 所辖 ${inside.length} 个`, `The ${inside.length} in it on ${day}`)}</h3>
          <List divisions={inside} day={day} />
        </>
      )}
    </section>
  )
}

const NotCovered = () => (
  <p role="status" class="status undetermined">
    {notCovered}
  </p>
)

const Found = ({ sought, day }: { readonly sought: string; readonly day: PlainDate }) => {
  const text = sought.trim()
  if (/^\d{6}/.test(text)) return <One code={text.slice(0, 6)} day={day} />
  if (day < history.coverage.from) return <NotCovered />
  const table = history.divisionsOn(day)
  const found = table.findDivisions(text)
  return (
    <>
      <p role="status">{t(`${day} 叫这个名称的 ${found.length} 个`, `${found.length} of this name on ${day}`)}</p>
      <table>
        <tbody>
          {found.slice(0, mostShown).map(({ code }) => (
            <tr key={code}>
              <th scope="row">
                <a href={linkTo(code, day)}>{table.fullName(code)}</a>
              </th>
              <td>
                <code>{code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Labelled = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ComponentChildren
}) => {
  const id = useId()
  return (
    <span>
      <label for={id}>{label}</label> {children(id)}
    </span>
  )
}

/** Divisions at and above county level on a day: those of a name or a code, what they lie in, and what became of them. */
const Divisions = () => {
  const [link, setLink] = useState(readLink)
  const [sought, setSought] = useState('')
  const [day, setDay] = useState<string>(link.day ?? history.coverage.to)
  useEffect(() => {
    const follow = (): void => {
      const next = readLink()
      setLink(next)
      setSought('')
      if (next.day) setDay(next.day)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return (
    <div lang={language}>
      <p class="tools">
        <Labelled label={t('名称或代码', 'Name or code')}>
          {id => (
            <input
              id={id}
              type="search"
              autocomplete="off"
              placeholder={t('钟楼、常州钟楼区、320404', '钟楼, 常州钟楼区, 320404')}
              value={sought}
              onInput={event => setSought(event.currentTarget.value)}
            />
          )}
        </Labelled>
        <Labelled label={t('日期', 'Day')}>
          {id => <input id={id} type="date" value={day} onInput={event => setDay(event.currentTarget.value)} />}
        </Labelled>
      </p>
      <div aria-live="polite">
        {!isPlainDate(day) ? (
          <p class="status undetermined">{t('请填写日期。', 'Fill in a day.')}</p>
        ) : sought.trim() !== '' ? (
          <Found sought={sought} day={day} />
        ) : link.code ? (
          <One code={link.code} day={day} />
        ) : day < history.coverage.from ? (
          <NotCovered />
        ) : (
          <List divisions={history.divisionsOn(day).provinces()} day={day} />
        )}
      </div>
    </div>
  )
}

mount('divisions', Divisions)
