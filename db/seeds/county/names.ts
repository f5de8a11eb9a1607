/** Invented names: family and given names that go together, no two persons alike. */
import type { Chance } from './chance.ts';

const FAMILY =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const MIDDLE = '建国文志明海春晓玉秀思永德家学兴立俊少庆宏振光世新荣长树东云天祥开启';
const LAST = '华军平强辉斌勇波涛磊峰林杰飞超刚毅亮伟鹏程宇轩阳帆洁敏静丽娟芳莉萍燕霞琴雪梅兰慧颖婷琳蓉瑶';
const SINGLE = '毅刚勇军斌涛磊峰杰飞超亮鹏程阳帆洁敏静娟芳莉萍燕霞琴颖婷琳蓉瑶宁晨旭';

/** A maker of names; `taken` are those it must not give. */
export function nameMaker(chance: Chance, taken: Iterable<string>): () => string {
  const given = new Set(taken);
  const [family, middle, last, single] = [FAMILY, MIDDLE, LAST, SINGLE].map((letters) => [...letters]) as [
    string[],
    string[],
    string[],
    string[],
  ];
  return () => {
    for (;;) {
      const short = chance.happens(0.18);
      const name = `${chance.of(family)}${short ? chance.of(single) : chance.of(middle) + chance.of(last)}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}
