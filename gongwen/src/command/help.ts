/** What `gongwen --help` prints. */

/** The help, in Chinese like everything users read. */
export const HELP = `gongwen —— 党政机关公文：一份结构化的稿子，检查、排版、出 PDF、OFD、DOCX

用法
  gongwen new 文种 [-o 文件.gw]          写一份该文种的初稿
  gongwen read 文件 [--json]             读来文（.docx .txt .pdf），给出文本稿；--json 给出模型和各要素的可信度
  gongwen check 文件或文件夹… [--json]   逐条检查；--fix 自动改正可以放心改的，写到 -o（不写则写回 .gw、.json 原文件）
  gongwen rules [--json]                 列出全部检查规则及其依据
  gongwen render 文件 -o 输出            排版；按输出的扩展名出 .pdf .ofd .docx .svg .png .txt
  gongwen convert 文件或文件夹… --to 格式 [-o 输出]   转换：pdf ofd docx svg png txt gw json
  gongwen measure 文件.pdf|.ofd [--json] 量成品：页数、每页行数、各要素位置（毫米）和字体
  gongwen diff 旧稿 新稿 [--json]        按段落比较两稿：增删、移动、改动的词

选项
  -o, --output 文件     写到文件（convert 多个文件时为文件夹）；不写则写到标准输出
  --json                机器可读的结果
  --fix                 check：自动改正；--only H03,P01 只改所列规则
  --strict              check：有提示（warning）也算不合格
  --context 文件.json   check：本机关的情况（superior、superiors、subordinates、important、comprehensive、consent）
  --fonts 文件夹        本单位自有字体，优先于随带的自由字体
  --family 字类=字体名  指定某一字类的字体，可重复
  --preprinted          套红纸：不印发文机关标志和红线
  --page N              svg、png 只出第 N 页；不写则首页用所写文件名，其余各页加 -2、-3
  文件写 - 表示标准输入

退出码
  0 没有问题  1 检查出错误，或者两稿有不同  2 没有办成（文件读不了、用法不对）

涉密公文不得使用本程序处理。
`;
