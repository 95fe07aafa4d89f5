import { fromColumns } from '@minzheng/rules/columns'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { realPrograms } from './lib/real-programs.mjs'
const which=process.argv[2]
const { name, rule, policy, sources, columns } = realPrograms().find(p=>p.name===which)
const few = fromColumns(rule.facts, columns(2000), { length: 2000 }).slice(0,200)
const short={form:'short'}
let len=0
const run=n=>{for(let i=0;i<n;i++)for(const one of few)len+=renderExplanation(explain(rule, one, policy, sources), 'zh', short).length}
run(15)
const best=[]
for(let k=0;k<12;k++){const s=process.cpuUsage();run(5);const u=process.cpuUsage(s);best.push((u.user+u.system)/1000)}
best.sort((a,b)=>a-b);console.log(name,'min',(1e6/best[0]).toFixed(0),'median',(1e6/best[6]).toFixed(0),'/s', len)
