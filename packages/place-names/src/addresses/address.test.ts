import { countiesOf, divisionTable, fullName, provinces } from '@minzheng/core/divisions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameAddress } from '../../test/same-address.js'
import { AddressParts, formatAddress, parseAddress } from './address.js'
import { arabicNumeral, chineseNumeral } from './numeral.js'

const read = (text: string) => {
  const { division, parts, rest } = parseAddress(text)
  const { division: code, province, prefecture, county, ...door } = parts
  return { place: division.status === 'found' ? division.code : division.status, door, rest }
}
const written = (text: string) => {
  const { parts, rest } = parseAddress(text)
  return formatAddress(parts, rest)
}

describe('addresses read into parts', () => {
  it.each([
    ['江苏省常州市钟楼区南大街街道人民路88号', '320404', { township: '南大街街道', street: '人民路', number: '88' }],
    ['常州市钟楼区人民路88号2单元501室', '320404', { street: '人民路', number: '88', unit: '2', room: '501' }],
    ['常州钟楼区人民路８８号', '320404', { street: '人民路', number: '88' }],
    ['上海市长宁区延安西路1538弄3号501室', '310105', { street: '延安西路', lane: '1538', number: '3', room: '501' }],
    ['延安西路1538弄12支弄3号', 'none', { street: '延安西路', lane: '1538', subLane: '12', number: '3' }],
    ['北京市东城区东四十二条21号', '110101', { street: '东四十二条', number: '21' }],
    [
      '北京市西城区辟才胡同甲12号院3号楼',
      '110102',
      { street: '辟才胡同', number: '甲12', yard: true, building: { number: '3', word: '号楼' } },
    ],
    ['湖北省仙桃市沔州大道十二号', '429004', { street: '沔州大道', number: '12' }],
    ['广东省东莞市长安镇莲峰北路99号', '441900', { township: '长安镇', street: '莲峰北路', number: '99' }],
    [
      '重庆市渝北区龙溪街道红黄路121号附3号',
      '500112',
      { township: '龙溪街道', street: '红黄路', number: '121', attached: { word: '附', number: '3' } },
    ],
    ['人民路12号之一', 'none', { street: '人民路', number: '12', attached: { word: '之', number: '1' } }],
    ['人民路12-1号', 'none', { street: '人民路', number: '12-1' }],
    ['人民路12号甲', 'none', { street: '人民路', number: '12' }, '甲'],
    [
      '人民南路一段一百零八号阳光花园十二栋三单元五〇一室',
      'none',
      {
        street: '人民南路一段',
        number: '108',
        estate: '阳光花园',
        building: { number: '12', word: '栋' },
        unit: '3',
        room: '501',
      },
    ],
    [
      '建国路国际大厦A座18层1803室',
      'none',
      { street: '建国路', estate: '国际大厦', building: { number: 'A', word: '座' }, floor: '18', room: '1803' },
    ],
    ['阳光水岸3幢3楼', 'none', { estate: '阳光水岸', building: { number: '3', word: '幢' }, floor: '3' }],
    ['特色小镇3栋', 'none', { estate: '特色小镇', building: { number: '3', word: '栋' } }],
    ['铁路新村3栋', 'none', { estate: '铁路新村', building: { number: '3', word: '栋' } }],
    ['达川区石桥镇王家村三组12号', '511703', { township: '石桥镇', village: '王家村', group: '3组', number: '12' }],
    ['石桥镇列宁村村民委员会', 'none', { township: '石桥镇', village: '列宁村村民委员会' }],
    ['王家湾12号', 'none', { locality: '王家湾', number: '12' }],
    // A road is no township, and none of 南京.
    ['古镇西路5号', 'none', { street: '古镇西路', number: '5' }],
    ['南京路5号', 'none', { street: '南京路', number: '5' }],
    ['南京市鼓楼区中山路5号', '320106', { street: '中山路', number: '5' }],
    ['一号桥路5号', 'none', { street: '一号桥路', number: '5' }],
    ['北京市北京市朝阳区人民路5号', '110105', { street: '人民路', number: '5' }],
    ['北京市市辖区朝阳区', '110105', {}],
    ['江苏省常州市市辖区钟楼区', '320404', {}],
    ['江苏省', '320000', {}],
    ['', 'none', {}],
    // What is no part of an address stays, with all after it.
    ['人民路88号 门口东侧3单元', 'none', { street: '人民路', number: '88' }, '门口东侧3单元'],
    ['人民路与解放路交叉口', 'none', { street: '人民路' }, '与解放路交叉口'],
    ['人民医院对面12号', 'none', {}, '人民医院对面12号'],
    ['人民路88 501室', 'none', { street: '人民路' }, '88 501室'],
    ['人民路88号2单元 3栋', 'none', { street: '人民路', number: '88', unit: '2' }, '3栋'],
    ['人民路十百号', 'none', { street: '人民路' }, '十百号'],
    ['人民路12号附3', 'none', { street: '人民路', number: '12' }, '附3'],
    // Half-width, and a space only between figures and letters.
    ['人民路12－1号', 'none', { street: '人民路', number: '12-1' }],
    ['人民路8 8号', 'none', { street: '人民路' }, '8 8号'],
    ['人民路88 号', 'none', { street: '人民路', number: '88' }],
    ['人民路8 501室', 'none', { street: '人民路' }, '8 501室'],
    ['人民路8 5室', 'none', { street: '人民路' }, '8 5室'],
    [
      '人民路12号之1 501室',
      'none',
      { street: '人民路', number: '12', attached: { word: '之', number: '1' }, room: '501' },
    ],
    ['人民路12号之1 x', 'none', { street: '人民路', number: '12', attached: { word: '之', number: '1' } }, 'x'],
    // Numerals that are no number.
    ['石桥镇十百组12号', 'none', { township: '石桥镇', locality: '十百组', number: '12' }],
    ['延安路十百弄', 'none', { street: '延安路' }, '十百弄'],
    ['人民路12号十百单元', 'none', { street: '人民路', number: '12' }, '十百单元'],
    ['人民路12号十百层', 'none', { street: '人民路', number: '12' }, '十百层'],
    ['延安西路12支弄3号', 'none', { street: '延安西路', subLane: '12', number: '3' }],
    // Attached numbers and yards need a number; 学院 is no yard.
    ['人民路附3号', 'none', { street: '人民路' }, '附3号'],
    ['人民路12号学院', 'none', { street: '人民路', number: '12' }, '学院'],
    ['人民路12号A单元', 'none', { street: '人民路', number: '12', unit: 'A' }],
    // 之二 before 301室: figures would make 2301 of it.
    [
      '湖滨西二里11号之二301室',
      'none',
      { street: '湖滨西二里', number: '11', attached: { word: '之', number: '2' }, room: '301' },
    ],
    ['东城区甲12号', '110101', { number: '甲12' }],
    ['朝阳区酒仙桥路辛2号', 'ambiguous', { street: '酒仙桥路', number: '辛2' }],
    ['北京市海淀区中关村南大街5号', '110108', { street: '中关村南大街', number: '5' }],
    ['永川区南大街街道南大街12号', '500118', { township: '南大街街道', street: '南大街', number: '12' }],
    // Names without the word for their kind.
    ['四川成都武侯祠大街231号', '510100', { street: '武侯祠大街', number: '231' }],
    ['成都武侯祠大街231号', '510100', { street: '武侯祠大街', number: '231' }],
    ['云南省楚雄州楚雄市鹿城南路1号', '532301', { street: '鹿城南路', number: '1' }],
    ['吉林延边州延吉市人民路1号', '222401', { street: '人民路', number: '1' }],
    ['恩施州', '422800', {}],
    ['湖北恩施巴东县', '422823', {}],
    ['广西桂林恭城县', '450332', {}],
    ['齐齐哈尔市梅里斯区', '230208', {}],
    ['北京海淀苏州街3号', '110108', { street: '苏州街', number: '3' }],
    ['青海西宁', '630100', {}],
    ['浙江宁波奉化锦屏街道', '330213', { township: '锦屏街道' }],
    // Names that go on: what stands before is no division.
    ['北京朝阳门外大街22号', '110000', { street: '朝阳门外大街', number: '22' }],
    ['上海静安寺路3号', '310000', { street: '静安寺路', number: '3' }],
    ['长春桥路6号', 'none', { street: '长春桥路', number: '6' }],
    ['中山公园路2号', 'none', { street: '中山公园路', number: '2' }],
    ['西安交通大学', 'none', { estate: '西安交通大学' }],
    // A zone of the name of a county is no county.
    [
      '福建省平潭综合实验区潭城镇西航路1号',
      '350000',
      { zone: '平潭综合实验区', township: '潭城镇', street: '西航路', number: '1' },
    ],
    // 海南省, and 海南州 in 青海省.
    ['海南亮秀路5号', 'ambiguous', { street: '海南亮秀路', number: '5' }],
    // A division that is not known is not swallowed.
    ['南京市雨花区小行路58号', '320100', {}, '雨花区小行路58号'],
    ['台湾省台北市', '710000', {}, '台北市'],
    // Rooms without 室, and stalls.
    ['5幢2单元301', 'none', { building: { number: '5', word: '幢' }, unit: '2', room: '301' }],
    [
      '沙龙路1号3幢2-4-1',
      'none',
      { street: '沙龙路', number: '1', building: { number: '3', word: '幢' }, room: '2-4-1' },
    ],
    ['人民路8号国际大厦B216', 'none', { street: '人民路', number: '8', estate: '国际大厦', room: 'B216' }],
    ['联合市场2楼867号', 'none', { estate: '联合市场', floor: '2', room: '867号' }],
    ['人民路8号12', 'none', { street: '人民路', number: '8' }, '12'],
    ['人民路88', 'none', { street: '人民路', number: '88' }],
    ['192栋919号1289', 'none', { building: { number: '192', word: '栋' }, room: '919号' }, '1289'],
    // The third building, or the third floor.
    ['阳光小区3楼', 'none', { estate: '阳光小区' }, '3楼'],
    ['阳光小区3楼2单元', 'none', { estate: '阳光小区', building: { number: '3', word: '楼' }, unit: '2' }],
    ['国际大厦西楼B1层', 'none', { estate: '国际大厦', building: { number: '西', word: '楼' }, floor: 'B1' }],
    // 新疆生产建设兵团.
    [
      '新疆生产建设兵团第八师石河子市北三路1号',
      '659001',
      { corps: '新疆生产建设兵团第八师', street: '北三路', number: '1' },
    ],
    ['新疆兵团第6师101团8连', '650000', { corps: '新疆生产建设兵团第六师', regiment: '101团', group: '8连' }],
    [
      '新疆生产建设兵团第一师阿拉尔市十二团八连',
      '659002',
      { corps: '新疆生产建设兵团第一师', regiment: '12团', group: '8连' },
    ],
    ['新疆石河子市143团花园镇', '659001', { regiment: '143团', township: '花园镇' }],
    ['新疆生产建设兵团第十二师五一农场', '650000', { corps: '新疆生产建设兵团第十二师', township: '五一农场' }],
    ['兵团路5号', 'none', { street: '兵团路', number: '5' }],
    // Zones, and streets that have a figure for a name.
    ['苏州工业园区星湖街328号', '320500', { zone: '工业园区', street: '星湖街', number: '328' }],
    [
      '瑞安市飞云街道石碣门工业区顺和路1181号',
      '330381',
      { township: '飞云街道', area: '石碣门工业区', street: '顺和路', number: '1181' },
    ],
    ['杭州经济技术开发区科技园路23号', '330100', { zone: '经济技术开发区', street: '科技园路', number: '23' }],
    ['杭州市18号大街87号', '330100', { street: '18号大街', number: '87' }],
    ['余姚市329国道194号', '330281', { street: '329国道', number: '194' }],
    ['香山路387巷9栋', 'none', { street: '香山路', sideStreet: '387巷', building: { number: '9', word: '栋' } }],
    ['建设路香港城西街', 'none', { street: '建设路', sideStreet: '香港城西街' }],
    // A division may stand twice.
    ['江苏省常州市常州市钟楼区', '320404', {}],
    ['温州市鹿城区鹿城区江滨西路5号', '330302', { street: '江滨西路', number: '5' }],
    ['金乡镇育才路191号', 'none', { township: '金乡镇', street: '育才路', number: '191' }],
    ['上海市浦东区锦绣路5号', '310000', {}, '浦东区锦绣路5号'],
    ['重庆市北部新区新南路259号', '500000', { zone: '北部新区', street: '新南路', number: '259' }],
    ['娄桥镇东风村花园路21号', 'none', { township: '娄桥镇', village: '东风村', street: '花园路', number: '21' }],
  ] as [string, string, object, string?][])('%s', (text, place, door, rest = '') => {
    expect(read(text)).toStrictEqual({ place, door, rest })
  })

  it('a name of several divisions gives them all, and chooses none', () => {
    const { division, parts } = parseAddress('鼓楼区中山路5号')
    expect(division.status === 'ambiguous' && division.candidates.map(({ code }) => code)).toEqual([
      '320106',
      '320302',
      '350102',
      '410204',
    ])
    expect(parts).toStrictEqual({ county: '鼓楼区', street: '中山路', number: '5' })
    const inProvince = parseAddress('江苏鼓楼区中山路5号')
    expect(inProvince.division).toMatchObject({
      status: 'ambiguous',
      candidates: [{ code: '320106' }, { code: '320302' }],
    })
    expect(inProvince.parts).toEqual({ province: '江苏省', county: '鼓楼区', street: '中山路', number: '5' })
  })

  it('every county is found by its full name, and is a candidate by its own and its province’s', () => {
    for (const province of provinces())
      for (const { code, name } of countiesOf(province.code) ?? []) {
        expect(parseAddress(`${fullName(code)}人民路1号`)).toMatchObject({
          division: { status: 'found', code },
          rest: '',
        })
        for (const text of [name, province.name + name]) {
          const { division, parts, rest } = parseAddress(text)
          const codes =
            division.status === 'ambiguous'
              ? division.candidates.map(one => one.code)
              : [division.status === 'found' && division.code]
          expect(codes, text).toContain(code)
          expect([parts.county, rest]).toEqual([name, ''])
        }
      }
  })

  it('the longest names that fit are read', () => {
    const table = divisionTable([
      { code: '500000', name: '某市' },
      { code: '500101', name: '甲区' },
      { code: '500102', name: '甲区县' },
    ])
    expect(parseAddress('某市甲区县', { table }).division).toEqual({ status: 'found', code: '500102' })
    expect(parseAddress('甲区县', { table }).division).toEqual({ status: 'found', code: '500102' })
  })

  it('the names of a province and a prefecture may be short before a division in them, no others', () => {
    const table = divisionTable([
      { code: '330000', name: '省城市' },
      { code: '330100', name: '乙市' },
      { code: '330101', name: '甲区' },
      { code: '330181', name: '丙丁市' },
      { code: '330181001', name: '戊己街道' },
    ])
    const code = (text: string) => {
      const { division } = parseAddress(text, { table })
      return division.status === 'found' ? division.code : division.status
    }
    expect(code('省城甲区')).toBe('330101')
    expect(code('省城')).toBe('none')
    expect(code('城市甲区')).toBe('none')
    expect(code('乙甲区')).toBe('none')
    expect(code('丙丁戊己街道')).toBe('none')
    expect(code('戊己街道人民路1号')).toBe('none')
    expect(code('丙丁市戊己街道')).toBe('330181001')
  })

  it('an address has no parts that it does not say', () => {
    expect(parseAddress('江苏省').parts).toStrictEqual({ division: '320000', province: '江苏省' })
    expect(parseAddress('江苏省常州市').parts).toStrictEqual({
      division: '320400',
      province: '江苏省',
      prefecture: '常州市',
    })
  })

  it('a table may have no divisions below one, or none at all', () => {
    const only = { code: '500000', name: '某某市', level: 'province', parent: undefined, heading: false } as const
    const table = { provinces: () => [only], childrenOf: () => undefined, divisionOf: () => only }
    expect(parseAddress('某某市人民路1号', { table }).division).toEqual({ status: 'found', code: '500000' })
    const none = { provinces: () => [], childrenOf: () => undefined, divisionOf: () => undefined }
    expect(parseAddress('某某市人民路1号', { table: none }).division).toEqual({ status: 'none' })
  })

  it.each([
    ['重庆市渝北区人民路12号', '500112'],
    ['浙江省杭州市江干区人民路12号', '330104'],
    ['四川省成都市新津县人民路12号', '510132'],
    // another of its name stands in the province today
    ['安徽省庐江县人民路12号', '340124'],
    ['安徽省芜湖市弋江区人民路12号', '340209'],
    // under the names of other days
    ['湖北省襄樊市樊城区人民路12号', '420606'],
    ['安徽省阜阳市颍上县人民路12号', '341226'],
    ['安徽巢湖市居巢区人民路12号', '341402'],
    ['安徽巢湖市人民路12号', '340181'],
    ['云南省思茅市翠云区人民路12号', '530802'],
    ['海南省定安县人民路12号', '469021'],
    // before the first list of codes that is kept
    ['北京市通县人民路12号', '110223'],
    ['浙江省萧山市人民路12号', '330181'],
    ['广西柳州地区忻城县人民路12号', '452231'],
    ['广西忻城县人民路12号', '451321'],
    // a name that is in force elsewhere, only behind what it was in
    ['四川省重庆市渝中区人民路12号', '510202'],
    ['重庆市渝中区人民路12号', '500103'],
    ['成都市东城区人民路12号', '510102'],
    ['东城区人民路12号', '110101'],
  ])('%s: a division that is no more is read, %s', (text, code) => {
    expect(parseAddress(text)).toMatchObject({ division: { status: 'found', code }, parts: { street: '人民路' } })
  })

  it('divisions come from the table that is brought, townships too', () => {
    const table = divisionTable([
      { code: '500000', name: '重庆市' },
      { code: '500157', name: '两江新区' },
      { code: '500157001', name: '龙溪街道' },
    ])
    const text = '重庆市两江新区龙溪街道红黄路121号'
    expect(parseAddress(text, { table })).toMatchObject({
      division: { status: 'found', code: '500157001' },
      parts: { division: '500157001', county: '两江新区', township: '龙溪街道' },
    })
    expect(parseAddress(text).division).toEqual({ status: 'found', code: '500157' })
  })
})

describe('addresses written', () => {
  it.each([
    ['常州钟楼区 人民路８８号，２单元５０１室', '江苏省常州市钟楼区人民路88号2单元501室'],
    ['重庆渝北区龙溪街道红黄路一百二十一号附三号', '重庆市渝北区龙溪街道红黄路121号附3号'],
    ['仙桃市沔州大道十二号', '湖北省仙桃市沔州大道12号'],
    ['人民路12号之一', '人民路12号之1'],
    ['辟才胡同甲12号院3号楼', '辟才胡同甲12号院3号楼'],
    ['鼓楼区中山路5号旁边', '鼓楼区中山路5号旁边'],
    ['湖滨西二里11号之二301室', '湖滨西二里11号之二301室'],
    ['11号之12三〇一室', '11号之十二301室'],
    ['1041号之62407143团', '1041号之62407143团'],
    ['11号之12一品苑3幢', '11号之12一品苑3幢'],
    ['湖北襄樊市樊城区', '湖北省襄樊市樊城区'],
    ['新疆兵团第八师石河子市', '新疆生产建设兵团第八师石河子市'],
    ['5幢2单元301', '5幢2单元301室'],
    ['国际大厦2楼867号', '国际大厦2层867号'],
    // What would be read as another address is not read.
    ['钟楼区人民甲第一号', '江苏省常州市钟楼区人民甲第一号'],
    ['新疆连大街人民市第西楼', '新疆连大街人民市第西楼'],
  ])('%s: %s', (text, standard) => {
    expect(written(text)).toBe(standard)
  })

  const places = fc.constantFrom(
    '江苏省常州市钟楼区',
    '常州钟楼区',
    '鼓楼区',
    '北京市朝阳区',
    '南京',
    '重庆',
    '新疆',
    '',
  )
  const words = fc.constantFrom(
    ...[
      '人民',
      '中山',
      '东',
      '一',
      '十二',
      '百',
      '〇',
      '3',
      '88',
      'A',
      '-',
      '甲',
      '附',
      '之',
      '第',
      '路',
      '街',
      '巷',
      '里',
      '条',
      '道',
      '段',
    ],
    ...[
      '弄',
      '支弄',
      '号',
      '院',
      '号楼',
      '栋',
      '座',
      '单元',
      '层',
      '楼',
      '室',
      '房',
      '组',
      '村',
      '镇',
      '乡',
      '街道',
      '社区',
      '花园',
      '大厦',
      '新村',
      '桥',
      '旁',
      ' ',
      '，',
    ],
    ...[
      '之二',
      '301',
      '2-4-1',
      '甲12号',
      '高新区',
      '工业园区',
      '科技园',
      '兵团',
      '第八师',
      '143团',
      '连',
      '襄樊市',
      '成都',
      '延边州',
      '海淀',
      '市',
      '县',
      '区',
      '大街',
      '18号大街',
      '医院',
      '市场',
      '西楼',
      'F',
      'b',
      '铺',
      '负',
      '_',
      '与',
      '（',
    ],
  )
  const addressLike = fc.tuple(places, fc.array(words, { maxLength: 14 })).map(([place, list]) => place + list.join(''))

  it.each([
    '重庆弄十二一号楼',
    '重庆弄十二一号',
    '南京第第一号楼',
    '南京十二-〇号',
    '钟楼区人民A第88座',
    '钟楼区支弄3号房',
  ])('are stable after what is no number: %s', text => {
    expect(parseAddress(written(text)).parts).toEqual(parseAddress(text).parts)
  })

  it('are stable: what is read from a written address is written the same', () => {
    fc.assert(
      fc.property(fc.oneof(addressLike, fc.string({ unit: 'binary' })), text => {
        const once = written(text)
        expect(written(once)).toBe(once)
        expect(parseAddress(once).parts).toEqual(parseAddress(text).parts)
      }),
      { numRuns: 3000 },
    )
  })

  it('are the same address: token by token they say what the text says', () => {
    fc.assert(
      fc.property(addressLike, text => {
        expect(isSameAddress(text, parseAddress(text))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('parts in order are read back as they were', () => {
    const number = fc.integer({ min: 1, max: 9999 }).map(String)
    const parts = fc.record(
      {
        township: fc.constantFrom('石桥镇', '龙溪街道'),
        street: fc.constantFrom('人民路', '中山北路', '东四十二条'),
        number,
        estate: fc.constantFrom('阳光花园', '国际大厦'),
        building: fc.record({ number, word: fc.constantFrom('号楼', '栋', '幢', '座') }),
        unit: number,
        floor: number,
        room: number,
      },
      { requiredKeys: ['street', 'number'] },
    )
    fc.assert(
      fc.property(parts, given => {
        const parsed = parseAddress(formatAddress(AddressParts.parse(given)))
        expect(parsed).toEqual({ division: { status: 'none' }, parts: given, former: [], rest: '' })
      }),
    )
  })

  // Work that grows with the square of the length would not end in the time that a test has.
  it('of any length come to an end', () => {
    for (const piece of ['人民', '12号', '街道', ' ', '一', 'A座', '常州市钟楼区', 'a ', '路 ', '吉林'])
      expect(parseAddress(piece.repeat(100_000)).rest).toBeDefined()
  })
})

describe('former names', () => {
  it('are told, with when they came and went', () => {
    expect(parseAddress('湖北省襄樊市樊城区').former).toMatchObject([
      { name: '襄樊市', code: '420600', spell: { ends: { latest: '2010-11-26' } } },
    ])
    expect(parseAddress('湖北省襄阳市樊城区').former).toEqual([])
    expect(parseAddress('鼓楼区').former).toEqual([])
    expect(parseAddress('思茅市翠云区').former.map(({ name }) => name)).toEqual(['翠云区', '思茅市'])
  })
})

describe('numerals', () => {
  it.each([
    ['十二', '12'],
    ['二十', '20'],
    ['一百零八', '108'],
    ['一百一十', '110'],
    ['三千零五', '3005'],
    ['五〇一', '501'],
    ['〇', '0'],
    ['007', '007'],
    ['十百', undefined],
    ['二十零', undefined],
    ['十十', undefined],
    ['百', undefined],
    ['一十百', undefined],
    ['一百二百', undefined],
    ['一百零零八', undefined],
    ['零十', undefined],
    ['零一百', undefined],
    ['12甲', undefined],
    ['甲12', undefined],
    ['', undefined],
    ['甲', undefined],
  ])('%s: %s', (numeral, expected) => {
    expect(arabicNumeral(numeral)).toBe(expected)
  })

  it.each([
    ['2', '二'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['99', '九十九'],
    ['05', '〇五'],
    ['301', '三〇一'],
  ])('%s as Chinese numerals: %s', (figures, expected) => {
    expect(chineseNumeral(figures)).toBe(expected)
    expect(arabicNumeral(expected)).toBe(figures)
  })
})
