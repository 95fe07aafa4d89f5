// A form of dibao for an officer: labels, money in yuan, what is still missing, and the reasons.
import { fenOf, formatYuan } from '@minzheng/core'
import { assess, exampleFacts, fieldsOf, loadProgram, nextQuestion, renderExplanation } from 'minzheng'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const [place, date] = ['500112', '2024-06-01']
const program = (await loadProgram('dibao')).program.on(date)

const Input = ({ field, value, onChange }) => {
  const isMoney = field.unit?.startsWith('fen')
  const [text, setText] = useState(() => (isMoney && value != null ? formatYuan(value) : (value ?? '')))
  if (field.kind === 'yes-no')
    return <input type="checkbox" checked={value ?? false} onChange={e => onChange(e.target.checked)} />
  if (field.kind === 'choice')
    return (
      <select value={value ?? ''} onChange={e => onChange(e.target.value)}>
        {field.options.map(one => (
          <option key={one.value} value={one.value}>
            {one.label.zh}
          </option>
        ))}
      </select>
    )
  const read = shown => {
    try {
      return shown === '' ? null : isMoney ? fenOf(shown) : field.kind === 'number' ? Number(shown) : shown
    } catch {
      return shown // The answer says what is wrong with it.
    }
  }
  const change = ({ target }) => {
    setText(target.value)
    onChange(read(target.value))
  }
  return <input type={field.kind === 'date' ? 'date' : 'text'} value={text} onChange={change} />
}

const Fields = ({ fields, facts, set }) =>
  fields.map(field =>
    field.kind === 'group' ? (
      <fieldset key={field.path}>
        <legend>{field.label.zh}</legend>
        {facts[field.path].map((one, index) => (
          <Fields
            key={index}
            fields={field.fields}
            facts={one}
            set={member => set({ ...facts, [field.path]: facts[field.path].with(index, member) })}
          />
        ))}
      </fieldset>
    ) : (
      <label key={field.path}>
        {field.label.zh}
        {field.unit?.startsWith('fen') && '（元）'}
        <Input
          field={field}
          value={facts[field.path] ?? field.usual}
          onChange={value => set({ ...facts, [field.path]: value })}
        />
      </label>
    ),
  )

const Form = () => {
  const [facts, set] = useState({ ...exampleFacts(program, date), savings: null, propertyMeetsLocalRule: true })
  const [answer, show] = useState()
  const [question, ask] = useState()
  useEffect(() => {
    assess({ program: 'dibao', place, date, facts, reasons: true }).then(show)
    nextQuestion({ program: 'dibao', place, date, facts }).then(ask)
  }, [facts])
  return (
    <form>
      <Fields fields={fieldsOf(program.facts)} facts={facts} set={set} />
      <output>
        {answer?.status} {answer?.values.monthlyBenefit != null && `${formatYuan(answer.values.monthlyBenefit)}元/月`}
      </output>
      {question && <p>请填写：{question.field.label.zh}</p>}
      <ul>
        {answer?.problems.map((one, index) => (
          <li key={index}>
            {one.message.zh}
            {one.remedy.zh}
          </li>
        ))}
      </ul>
      <pre>{answer?.reasons && renderExplanation(answer.reasons, 'zh', { form: 'short' })}</pre>
    </form>
  )
}
createRoot(document.body.appendChild(document.createElement('main'))).render(<Form />)
