import type { LocalizedText } from '@minzheng/core'
import { checkIdentifier, identifierKinds } from '@minzheng/core/identifiers'
import { type AddressParts, parseAddress } from '@minzheng/place-names/addresses'
import { namingCheck } from '@minzheng/place-names/naming-check'
import { type PlaceKind, placeKindNames, placeKinds } from '@minzheng/place-names/place-kinds'
import { romaniseFullName } from '@minzheng/place-names/romanise-full-name'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { language, say, t } from './language.js'
import { mount } from './mount.js'
import { problemText } from './shown.js'

/** One line to fill in, and what comes of it. */
const Tool = ({
  title,
  example,
  children,
}: {
  readonly title: string
  readonly example: string
  readonly children: (text: string) => ComponentChildren
}) => {
  const id = useId()
  const [text, setText] = useState(example)
  return (
    <section class="tool">
      <h2>
        <label for={id}>{title}</label>
      </h2>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <div aria-live="polite">{text.trim() === '' ? null : children(text)}</div>
    </section>
  )
}

const Romanised = ({ text }: { readonly text: string }) => {
  const { text: latin, official, problems } = romaniseFullName(text)
  return (
    <>
      <p class="found-name">{latin}</p>
      <p class="by">{official ? t('有官方写法', 'An official form') : t('按规则拼写', 'Spelled by the rules')}</p>
      <Problems texts={problems.map(problemText)} />
    </>
  )
}

const Problems = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul class="problems">
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  )

const NameCheck = ({ text }: { readonly text: string }) => {
  const [kind, setKind] = useState<PlaceKind>(placeKindNames[0])
  const { findings } = namingCheck({ name: text.trim(), kind })
  return (
    <>
      <p>
        <select
          aria-label={t('类别', 'Kind')}
          value={kind}
          onChange={event => setKind(event.currentTarget.value as PlaceKind)}
        >
          {placeKindNames.map(one => (
            <option key={one} value={one}>
              {say(placeKinds[one].title)}
            </option>
          ))}
        </select>
      </p>
      {findings.length === 0 && <p class="status decided">{t('没有发现问题', 'Nothing was found')}</p>}
      <Problems
        texts={findings.map(
          ({ quote, reason, remedy, cite }) =>
            `${quote}${t('：', ': ')}${say(reason)} ${say(remedy)} (${cite.title}${cite.article ?? ''})`,
        )}
      />
    </>
  )
}

/** The parts of an address as people call them. */
const addressParts: Readonly<Record<keyof AddressParts, LocalizedText>> = {
  division: { zh: '区划代码', en: 'division' },
  province: { zh: '省', en: 'province' },
  prefecture: { zh: '市', en: 'prefecture' },
  county: { zh: '县（市、区）', en: 'county' },
  corps: { zh: '兵团、师', en: 'corps' },
  zone: { zh: '开发区、园区', en: 'zone' },
  regiment: { zh: '团场', en: 'regiment' },
  township: { zh: '乡镇、街道', en: 'township' },
  village: { zh: '村、社区', en: 'village' },
  group: { zh: '组', en: 'group' },
  area: { zh: '片区', en: 'area' },
  street: { zh: '路街', en: 'street' },
  sideStreet: { zh: '巷', en: 'side street' },
  lane: { zh: '弄', en: 'lane' },
  subLane: { zh: '支弄', en: 'sub-lane' },
  locality: { zh: '小地名', en: 'locality' },
  number: { zh: '门牌号', en: 'number' },
  attached: { zh: '附号', en: 'attached number' },
  yard: { zh: '号院', en: 'yard' },
  estate: { zh: '小区、建筑物', en: 'estate' },
  building: { zh: '楼栋', en: 'building' },
  unit: { zh: '单元', en: 'unit' },
  floor: { zh: '楼层', en: 'floor' },
  room: { zh: '室', en: 'room' },
}

const partText = (part: AddressParts[keyof AddressParts]): string => {
  if (part === true) return t('是', 'yes')
  if (typeof part !== 'object') return part ?? ''
  return part.word === '附' || part.word === '之' ? `${part.word}${part.number}` : `${part.number}${part.word}`
}

const Address = ({ text }: { readonly text: string }) => {
  const { parts, rest } = parseAddress(text)
  const named = (Object.keys(addressParts) as (keyof AddressParts)[]).filter(name => parts[name] !== undefined)
  return (
    <table>
      <tbody>
        {named.map(name => (
          <tr key={name}>
            <th scope="row">{say(addressParts[name])}</th>
            <td>{partText(parts[name])}</td>
          </tr>
        ))}
        {rest !== '' && (
          <tr>
            <th scope="row">{t('未读', 'not read')}</th>
            <td>{rest}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const Identifier = ({ text }: { readonly text: string }) => {
  const { kind, valid, problems } = checkIdentifier(text)
  return (
    <>
      <p class={`status ${valid ? 'decided' : 'undetermined'}`}>
        {say(identifierKinds[kind])}
        {t('：', ': ')}
        {valid ? t('有效', 'valid') : t('无效', 'not valid')}
      </p>
      <Problems texts={problems.map(problemText)} />
    </>
  )
}

const Names = () => (
  <div class="tools-page" lang={language}>
    <Tool title={t('地名罗马字母拼写', 'A name in Latin letters')} example="山西省长治市长子县">
      {text => <Romanised text={text} />}
    </Tool>
    <Tool title={t('检查地名', 'Check a name')} example="国际花园小区">
      {text => <NameCheck text={text} />}
    </Tool>
    <Tool title={t('解析地址', 'Parse an address')} example="江苏省常州市钟楼区延陵西路1号2单元301室">
      {text => <Address text={text} />}
    </Tool>
    <Tool title={t('检查证件号码', 'Check an identifier')} example="">
      {text => <Identifier text={text} />}
    </Tool>
  </div>
)

mount('names', Names)
