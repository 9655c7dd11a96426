"""Makes the templates of this folder, but for those of LibreOffice and pandoc, which these programs make: see README.md."""
import io
import sys
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Emu

from xml_parts import (
    ACCENTS, CLEAR_MAP, HEAD, NS, PML, REL, Ids, Package, attributes, emf, emu, fill, gradient, ground, layout, level,
    master, picture, placeholder, png, shape, theme, words,
)

HERE = Path(__file__).parent


def assemble(file, size, masters, media=None, slides=(), template=True, extra='', properties=True, notes=''):
    """`masters`: pairs of (theme, master, layouts), each layout a pair of XML and what it names besides its master."""
    package = Package()
    main = 'ppt/presentation.xml'
    package.relate('', 'officeDocument', main)
    for name, data in (media or {}).items():
        package.add(f'ppt/media/{name}', data)
    ids, count, paths = [], 0, []
    for n, (theme_xml, master_xml, layouts, names) in enumerate(masters, 1):
        path = f'ppt/slideMasters/slideMaster{n}.xml'
        package.add(path, master_xml, PML + 'slideMaster+xml')
        for layout_xml, own in layouts:
            count += 1
            target = f'ppt/slideLayouts/slideLayout{count}.xml'
            paths.append(target)
            package.add(target, layout_xml, PML + 'slideLayout+xml')
            package.relate(path, 'slideLayout', target)
            package.relate(target, 'slideMaster', path)
            for kind, part in own:
                package.relate(target, kind, part)
        package.add(f'ppt/theme/theme{n}.xml', theme_xml, 'application/vnd.openxmlformats-officedocument.theme+xml')
        package.relate(path, 'theme', f'ppt/theme/theme{n}.xml')
        for kind, part in names:
            package.relate(path, kind, part)
        ids.append(package.relate(main, 'slideMaster', path))
    slide_ids = []
    for n, (used, xml) in enumerate(slides, 1):
        path = f'ppt/slides/slide{n}.xml'
        package.add(path, xml, PML + 'slide+xml')
        package.relate(path, 'slideLayout', paths[used])
        slide_ids.append(package.relate(main, 'slide', path))
    if properties:
        package.relate(main, 'theme', 'ppt/theme/theme1.xml')
    listed = ''.join(f'<p:sldMasterId id="{2147483648 + 100 * n}" r:id="{rid}"/>' for n, rid in enumerate(ids))
    shown = ''.join(f'<p:sldId id="{256 + n}" r:id="{rid}"/>' for n, rid in enumerate(slide_ids))
    package.add(main, (
        f'{HEAD}<p:presentation {NS} saveSubsetFonts="1"><p:sldMasterIdLst>{listed}</p:sldMasterIdLst>'
        f'{"<p:sldIdLst>" + shown + "</p:sldIdLst>" if shown else ""}<p:sldSz cx="{emu(size[0])}" cy="{emu(size[1])}"/>'
        f'<p:notesSz cx="6858000" cy="9144000"/>{extra}</p:presentation>'
    ), PML + ('template' if template else 'presentation') + '.main+xml')
    package.write(HERE / file)


def furniture(ids, places, lang, styles):
    """Date, footer and number, each where `places` says."""
    kinds = (('Date', 'dt', 'half'), ('Footer', 'ftr', 'quarter'), ('Number', 'sldNum', 'quarter'))
    return ''.join(
        placeholder(ids, name, kind, 10 + n, places[n], styles=styles[n], prompt=(), fld='slidenum' if kind == 'sldNum' else '',
                    lang=lang, size=size)
        for n, (name, kind, size) in enumerate(kinds) if places[n]
    )


def levels(sizes, color, bullets, step=18, before=6, line=100):
    return ''.join(
        level(n, size, color, bullet=bullets[n - 1], margin=step * (n if bullets[0] else n - 1), indent=-step if bullets[n - 1] else 0,
              before=before, font='+mn', line=line)
        for n, size in enumerate(sizes, 1)
    )


def fuji(color='accent1'):
    """A mountain's outline as a custom geometry, with guides and an arc."""
    return (
        '<a:custGeom><a:avLst/><a:gdLst><a:gd name="top" fmla="*/ h 1 4"/></a:gdLst><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        '<a:pathLst><a:path><a:moveTo><a:pt x="l" y="b"/></a:moveTo><a:cubicBezTo><a:pt x="wd4" y="vc"/><a:pt x="wd3" y="top"/><a:pt x="hc" y="t"/></a:cubicBezTo>'
        '<a:lnTo><a:pt x="r" y="b"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )


PROMPTS = {
    'zh': ('单击此处编辑母版文本样式', '二级', '三级', '四级', '五级'),
    'en': ('Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'),
    'de': ('Formatvorlagen des Textmasters bearbeiten', 'Zweite Ebene', 'Dritte Ebene', 'Vierte Ebene', 'Fünfte Ebene'),
}


def chinese():
    """Titles at the foot of the slide, a colour map that swaps dark and light, layouts told by their names alone."""
    lang, w, h = 'zh-CN', 960, 540
    title = level(1, 30, 'tx2', True, bullet='', font='+mj')
    body = levels((22, 20, 18, 16, 16), 'tx1', ('■', '–', '•', '–', '»'), step=22, before=8, line=110)
    colors = dict(bg1='lt2', tx1='dk2', bg2='lt1', tx2='dk1') | ACCENTS
    low = (60, 432, 700, 60)
    scheme = ('7A1F1F', 'FFFFFF', '2B2B2B', 'F7F2E8', '7A1F1F', 'B8860B', '2F5D62', '5B4B8A', '3A6EA5', '6B6B47', '7A1F1F', '5B4B8A')
    places = [(60, 504, 160, 22), (300, 504, 400, 22), (860, 504, 60, 22)]
    small = [level(1, 11, 'tx1', align=one) for one in ('l', 'ctr', 'r')]

    def page(name, build, **more):
        ids = Ids()
        return layout(name, build(ids), **more), more_parts.pop(name, [])

    more_parts = {}
    own = lambda ids: furniture(ids, places, lang, ['', '', ''])
    head = lambda ids: placeholder(ids, '标题', 'title', None, None, prompt=('单击此处编辑母版标题样式',), lang=lang)
    text = lambda ids, idx, rect=None, kind='', size='': placeholder(ids, f'内容占位符 {idx}', kind, idx, rect, prompt=PROMPTS['zh'], lang=lang, size=size)
    line = lambda ids, idx, rect, sz=18: placeholder(
        ids, f'文本占位符 {idx}', 'body', idx, rect, '<a:bodyPr anchor="b"/>', level(1, sz, 'accent1', True, bullet='', font='+mj'), ('单击此处编辑',), lang=lang)
    ids = Ids()
    shapes = (
        shape(ids, '山', (640, 300, 320, 240), 'bg2:85000', fuji())
        + shape(ids, '底线', (60, 428, 840, 3), 'accent1')
        + placeholder(ids, '标题占位符', 'title', None, low, '<a:bodyPr lIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>', prompt=('单击此处编辑母版标题样式',), lang=lang)
        + placeholder(ids, '文本占位符', 'body', 1, (60, 40, 840, 376), '<a:bodyPr lIns="0"><a:normAutofit/></a:bodyPr>', prompt=PROMPTS['zh'], lang=lang)
        + furniture(ids, places, lang, small)
    )
    dark = attributes(dict(bg1='dk1', tx1='lt1', bg2='dk2', tx2='lt2') | ACCENTS)
    layouts = [
        page('标题幻灯片', lambda i: placeholder(i, '标题', 'ctrTitle', None, (120, 150, 720, 110), '<a:bodyPr anchor="b"/>', level(1, 44, bullet='', align='ctr'), ('单击此处编辑母版标题样式',), lang=lang)
             + placeholder(i, '副标题', 'subTitle', 1, (120, 275, 720, 60), '', level(1, 22, 'accent1', bullet='', align='ctr'), ('单击此处编辑母版副标题样式',), lang=lang)),
        page('标题和内容', lambda i: head(i) + text(i, 1) + own(i)),
        # Dark, by a colour map of its own, without what the master draws.
        page('节标题', lambda i: shape(i, '圆', (700, -60, 320, 320), '<a:solidFill><a:schemeClr val="accent2"><a:alpha val="60000"/></a:schemeClr></a:solidFill>', 'ellipse')
             + placeholder(i, '标题', 'title', None, (80, 200, 640, 90), '<a:bodyPr anchor="b"/>', level(1, 40, 'tx1', True, bullet=''), ('单击此处编辑母版标题样式',), lang=lang)
             + placeholder(i, '文本', 'body', 1, (80, 300, 640, 80), '', level(1, 20, 'tx1', bullet=''), ('单击此处编辑母版文本样式',), lang=lang),
             background=ground('bg1'), master_shapes=False, mapping=dark),
        page('两栏内容', lambda i: head(i) + text(i, 1, (60, 40, 405, 376), size='half') + text(i, 2, (495, 40, 405, 376), size='half') + own(i)),
        page('比较', lambda i: head(i) + line(i, 1, (60, 36, 405, 44)) + text(i, 2, (60, 84, 405, 332)) + line(i, 3, (495, 36, 405, 44)) + text(i, 4, (495, 84, 405, 332)) + own(i)),
        page('仅标题', lambda i: head(i) + own(i)),
        page('空白', own),
        page('图片与标题', lambda i: head(i) + placeholder(i, '图片', 'pic', 1, (60, 40, 520, 376), '', level(1, 20, bullet=''), ('单击图标添加图片',), lang=lang) + text(i, 2, (600, 40, 300, 376), 'body') + own(i)),
    ]
    hans = '<a:font script="Hans" typeface="微软雅黑"/><a:font script="Hant" typeface="微軟正黑體"/>'
    assemble('xueyuan.potx', (w, h), [(theme('学院', scheme, 'Arial', 'Arial', '', hans), master(shapes, len(layouts), colors, title, body, levels((18,), 'tx1', ('',)), ground('bg1')), layouts, [])])


def sky(x, y):
    return (20 + x // 4, 24 + y // 5, 60 + (x + y) // 6, 255)


def seal(x, y):
    r = ((x - 60) ** 2 + (y - 60) ** 2) ** 0.5
    return (240, 196, 60, 255) if 44 < r < 58 or r < 24 else (0, 0, 0, 0)


def dark():
    """A dark master: a logo, a gradient panel, a metafile; titles in a column at the left; a picture for the title slide's ground."""
    lang, w, h = 'en-GB', 960, 540
    scheme = ('0E1420', 'F5F7FA', '16243C', 'C9D3E0', '4FC3F7', 'FFB74D', '81C784', 'E57373', 'BA68C8', '4DB6AC', '80D8FF', 'B39DDB')
    colors = dict(bg1='dk1', tx1='lt1', bg2='dk2', tx2='lt2') | ACCENTS
    title = level(1, 28, 'tx1', True, bullet='', font='+mj', line=95)
    body = levels((20, 18, 16, 16, 16), 'tx1', ('•', '–', '•', '–', '•'), step=20, before=8)
    places = [(40, 500, 120, 22), (300, 500, 500, 22), (860, 500, 60, 22)]
    small = [level(1, 10, 'tx2', align=one) for one in ('l', 'l', 'r')]
    rail = gradient([(0, 'bg2', ''), (100, 'accent1', '<a:shade val="40000"/>')], 90)
    ids = Ids()
    # Of what the master names, six layouts and the theme come before its pictures.
    shapes = (
        shape(ids, 'Rail', (0, 0, 264, 540), rail)
        + picture(ids, 'Seal', (40, 420, 60, 60), 'rId8')
        + picture(ids, 'Ornament', (880, 20, 50, 50), 'rId9')
        + placeholder(ids, 'Title', 'title', None, (30, 60, 210, 300), '<a:bodyPr anchor="t"><a:normAutofit/></a:bodyPr>', prompt=('Click to edit Master title style',), lang=lang)
        + placeholder(ids, 'Body', 'body', 1, (300, 60, 600, 420), '<a:bodyPr anchor="t"><a:normAutofit/></a:bodyPr>', prompt=PROMPTS['en'], lang=lang)
        + furniture(ids, places, lang, small)
    )
    own = lambda i: furniture(i, places, lang, ['', '', ''])
    head = lambda i: placeholder(i, 'Title', 'title', prompt=('Click to edit Master title style',), lang=lang)
    text = lambda i, idx, rect=None, kind='': placeholder(i, f'Content {idx}', kind, idx, rect, prompt=PROMPTS['en'], lang=lang)

    def opening(i):
        return (
            shape(i, 'Veil', (0, 300, 960, 240), '<a:solidFill><a:schemeClr val="bg1"><a:alpha val="65000"/></a:schemeClr></a:solidFill>')
            + placeholder(i, 'Title', 'ctrTitle', None, (60, 310, 840, 90), '<a:bodyPr anchor="b"/>', level(1, 40, bullet='', caps=True), ('Click to edit Master title style',), lang=lang)
            + placeholder(i, 'Subtitle', 'subTitle', 1, (60, 404, 840, 40), '', level(1, 20, 'accent2', bullet=''), ('Click to edit Master subtitle style',), lang=lang)
        )

    blip = '<p:bg><p:bgPr><a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="rId2"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>'
    made = [
        (layout('Opening', opening(Ids()), 'title', blip, master_shapes=False), [('image', 'ppt/media/image3.png')]),
        (layout('Title and Content', (lambda i: head(i) + text(i, 1) + own(i))(Ids()), 'obj'), []),
        (layout('Divider', (lambda i: placeholder(i, 'Title', 'title', None, (300, 180, 600, 100), '<a:bodyPr anchor="b"/>', level(1, 36, 'accent2', bullet=''), ('Title',), lang=lang)
                            + placeholder(i, 'Text', 'body', 1, (300, 290, 600, 80), '', level(1, 20, 'tx2', bullet=''), ('Text',), lang=lang))(Ids()), 'secHead'), []),
        (layout('Two Content', (lambda i: head(i) + text(i, 1, (300, 60, 290, 420)) + text(i, 2, (610, 60, 290, 420)) + own(i))(Ids()), 'twoObj'), []),
        (layout('Title Only', (lambda i: head(i) + own(i))(Ids()), 'titleOnly'), []),
        (layout('Full bleed', (lambda i: placeholder(i, 'Picture', 'pic', 1, (0, 0, 960, 540), prompt=('Picture',), lang=lang))(Ids()), '', master_shapes=False), []),
    ]
    media = {'image1.png': png(120, 120, seal), 'image2.emf': emf(200, 200), 'image3.png': png(320, 180, sky)}
    assemble('observatory.potx', (w, h), [(theme('Observatory', scheme, 'Cambria', 'Verdana'), master(shapes, len(made), colors, title, body, levels((18,), 'tx1', ('',)), ground('bg1')), made,
                                           [('image', 'ppt/media/image1.png'), ('image', 'ppt/media/image2.emf')])], media)


def two_masters():
    """4:3, two masters; its own slides use the second, whose layouts are called as LibreOffice calls them."""
    lang, w, h = 'fr-FR', 720, 540
    places = [(36, 500, 168, 28), (246, 500, 228, 28), (516, 500, 168, 28)]
    small = [level(1, 12, 'tx1', align=one) for one in ('l', 'ctr', 'r')]

    def of(scheme, colors, faces, title_rect, body_rect, align, bullets, art, background, names, first_id, name):
        title = level(1, 32, 'tx2', False, bullet='', align=align, font='+mj')
        body = levels((24, 22, 20, 18, 18), 'tx1', bullets, step=20, before=6)
        ids = Ids()
        head = lambda i: placeholder(i, 'Titre', 'title', prompt=('Modifiez le style du titre',), lang=lang)
        own = lambda i: furniture(i, places, lang, ['', '', ''])
        text = lambda i, idx, rect=None, kind='': placeholder(i, f'Contenu {idx}', kind, idx, rect, prompt=('Modifiez les styles du texte', 'Deuxième niveau'), lang=lang)
        shapes = (
            art(ids) + placeholder(ids, 'Titre', 'title', None, title_rect, '<a:bodyPr anchor="ctr"><a:normAutofit/></a:bodyPr>', prompt=('Modifiez le style du titre',), lang=lang)
            + placeholder(ids, 'Texte', 'body', 1, body_rect, '<a:bodyPr><a:normAutofit/></a:bodyPr>', prompt=('Modifiez les styles du texte', 'Deuxième niveau'), lang=lang)
            + furniture(ids, places, lang, small)
        )
        x, y, bw, bh = body_rect
        half = (bw - 24) / 2
        made = [
            layout(names[0], (lambda i: placeholder(i, 'Titre', 'ctrTitle', None, (54, 168, 612, 115), '', level(1, 36, 'accent1', bullet='', align='ctr'), ('Titre',), lang=lang)
                              + placeholder(i, 'Sous-titre', 'subTitle', 1, (108, 306, 504, 100), '', level(1, 22, bullet='', align='ctr'), ('Sous-titre',), lang=lang))(Ids()), 'title'),
            layout(names[1], (lambda i: head(i) + text(i, 1) + own(i))(Ids()), 'obj'),
            layout(names[2], (lambda i: head(i) + text(i, 1, (x, y, half, bh)) + text(i, 2, (x + half + 24, y, half, bh)) + own(i))(Ids()), 'twoObj'),
            layout(names[3], (lambda i: head(i) + own(i))(Ids()), 'titleOnly'),
            layout(names[4], own(Ids()), 'blank'),
            layout('Titre et texte vertical', (lambda i: head(i) + placeholder(i, 'Texte vertical', 'body', 1, None, '<a:bodyPr vert="eaVert"/>', prompt=('Texte',), lang=lang) + own(i))(Ids()), 'vertTx'),
        ]
        return (theme(name, scheme, *faces), master(shapes, len(made), colors | ACCENTS, title, body, levels((18,), 'tx1', ('',)), ground(background), first_id), [(one, []) for one in made], [])

    plain = of(('000000', 'FFFFFF', '1F497D', 'EEECE1', '4F81BD', 'C0504D', '9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080'), CLEAR_MAP, ('Calibri', 'Calibri'),
               (36, 22, 648, 90), (36, 126, 648, 356), 'ctr', ('•', '–', '•', '–', '»'), lambda ids: '', 'bg1',
               ('Diapositive de titre', 'Titre et contenu', 'Deux contenus', 'Titre seul', 'Vide'), 2147483648, 'Thème Office')
    band = lambda ids: (
        shape(ids, 'Bandeau', (0, 0, 720, 104), gradient([(0, 'accent1', ''), (100, 'accent2', '')], 0))
        + shape(ids, 'Pli', (600, 104, 120, 30), 'accent2', 'rtTriangle', extra=dict(flipV=1, flipH=1))
        + shape(ids, 'Pied', (0, 492, 720, 2), 'tx2')
        + f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{ids.next()}" name="Marque"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{emu(640)}" y="{emu(20)}"/><a:ext cx="{emu(60)}" cy="{emu(60)}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{emu(100)}" cy="{emu(100)}"/></a:xfrm></p:grpSpPr>'
        + shape(ids, 'Disque', (0, 0, 100, 100), 'bg1', 'ellipse') + shape(ids, 'Lettre', (10, 10, 80, 80), '', text=words('É', 28, 'accent1', 'ctr', True, lang=lang)) + '</p:grpSp>'
    )
    banded = of(('1C1C1C', 'FFFFFF', 'FFFFFF', 'E8F0EC', '0B6E4F', '08415C', 'CC2936', 'F1A208', '6B818C', '5C415D', '0B6E4F', '5C415D'), CLEAR_MAP, ('Times New Roman', 'Arial'),
                (36, 12, 590, 80), (36, 130, 648, 352), 'l', ('▪', '–', '•', '–', '»'), band, 'bg1',
                ('Diapositive de titre', 'Titre et contenu', 'Deux contenus', 'Titre seul', 'Vide'), 2147483748, 'École')
    slide = lambda text: (
        f'{HEAD}<p:sld {NS}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        + placeholder(Ids(), 'Titre', 'title', prompt=(text,), lang=lang) + '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
    )
    opening = slide('Une école').replace('type="title"', 'type="ctrTitle"')
    assemble('ecole.pptx', (w, h), [plain, banded], None, [(6, opening), (7, slide('Exemple')), (7, slide('Encore un'))], template=False)


def sparse():
    """One layout with a title and nothing else; a size of its own; no East Asian face; no properties, footers or list styles."""
    ids = Ids()
    shapes = placeholder(ids, 'Title 1', 'title', None, (40, 20, 640, 60), '<a:bodyPr/>', prompt=('Title',))
    one = layout('Title', placeholder(Ids(), 'Title 1', 'title', prompt=('Title',)))
    scheme = ('000000', 'FFFFFF', '44546A', 'E7E6E6', '5B9BD5', 'ED7D31', 'A5A5A5', 'FFC000', '4472C4', '70AD47', '0563C1', '954F72')
    plain = '<a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr>'
    assemble('bare.pptx', (720, 450), [(theme('Bare', scheme, 'Calibri', 'Calibri'), master(shapes, 1, CLEAR_MAP | ACCENTS, plain, '', '', ground('bg1')), [(one, [])], [])],
             template=False, properties=False)


GERMAN = {
    'Title Slide': 'Titelfolie', 'Title and Content': 'Titel und Inhalt', 'Section Header': 'Abschnittsüberschrift', 'Two Content': 'Zwei Inhalte',
    'Comparison': 'Vergleich', 'Title Only': 'Nur Titel', 'Blank': 'Leer', 'Content with Caption': 'Inhalt mit Überschrift',
    'Picture with Caption': 'Bild mit Überschrift', 'Title and Vertical Text': 'Titel und vertikaler Text', 'Vertical Title and Text': 'Vertikaler Titel und Text',
}
SLIM = (40, 96, 880, 340)


def xml(text):
    tag, rest = text.split('>', 1)
    return etree.fromstring(f'{tag} {NS}>{rest}')


def german():
    """python-pptx's default template, made a university's: a line under titles, one for sources, first level without signs, sample slides."""
    prs = Presentation()
    stretch = 12192000 / prs.slide_width
    prs.slide_width, prs.slide_height = Emu(12192000), Emu(6858000)
    one = prs.slide_masters[0]
    for part in (one, *one.slide_layouts):
        for sp in part.placeholders:
            own = sp._element.spPr.xfrm
            if own is not None:
                sp.left, sp.width = round(sp.left * stretch), round(sp.width * stretch)
    place = lambda sp, x, y, w, h: (setattr(sp, 'left', emu(x)), setattr(sp, 'top', emu(y)), setattr(sp, 'width', emu(w)), setattr(sp, 'height', emu(h)))
    lang, ids = 'de-DE', Ids()
    ids.last = 40
    styles = one._element.find('.//{*}txStyles')
    for n, pr in enumerate(styles.find('{*}bodyStyle')):
        if n == 0:
            pr.set('marL', '0')
            pr.set('indent', '0')
            for sign in pr.findall('{*}buFont') + pr.findall('{*}buChar'):
                pr.remove(sign)
            pr.insert(list(pr).index(pr.find('{*}spcBef')) + 1, etree.SubElement(pr, '{http://schemas.openxmlformats.org/drawingml/2006/main}buNone'))
        elif n < 5:
            pr.set('marL', str(emu(18 * n)))
            pr.set('indent', str(emu(-16)))
        run = pr.find('{*}defRPr')
        run.set('sz', str(max(1400, 2000 - 200 * n)))
    head = styles.find('{*}titleStyle')[0]
    head.set('algn', 'l')
    head.find('{*}defRPr').set('sz', '2800')
    head.find('{*}defRPr').set('b', '1')
    at = {p.placeholder_format.type: p for p in one.placeholders}
    for kind, sp in at.items():
        name = kind.name
        if name == 'TITLE':
            place(sp, 40, 18, 700, 44)
        elif name == 'BODY':
            place(sp, *SLIM)
        elif name == 'DATE':
            place(sp, 40, 504, 120, 24)
        elif name == 'FOOTER':
            place(sp, 180, 504, 600, 24)
        else:
            place(sp, 860, 504, 60, 24)
    shapes = one.shapes._spTree
    emblem = one.part.get_or_add_image_part(io.BytesIO(png(120, 120, lambda x, y: (0, 78, 124, 255) if abs(x - 60) + abs(y - 60) < 56 else (255, 255, 255, 0))))[1]
    shapes.insert(2, xml(shape(ids, 'Linie', (40, 498, 880, 1), 'tx2')))
    shapes.insert(3, xml(picture(ids, 'Signet', (880, 18, 40, 40), emblem)))
    for sheet in one.slide_layouts:
        english = sheet.name
        sheet._element.cSld.set('name', GERMAN[english])
        tree = sheet.shapes._spTree
        # Layouts take the master's places but where they have other contents.
        for sp in sheet.placeholders:
            kind = sp.placeholder_format.type.name
            if kind in ('DATE', 'FOOTER', 'SLIDE_NUMBER') or (english in ('Title and Content', 'Title Only', 'Two Content', 'Comparison') and kind == 'TITLE') or (english == 'Title and Content' and kind == 'OBJECT'):
                own = sp._element.spPr.xfrm
                if own is not None:
                    sp._element.spPr.remove(own)
        if english in ('Title and Content', 'Two Content', 'Comparison', 'Title Only'):
            tree.append(xml(placeholder(ids, 'Untertitel', 'body', 13, (40, 60, 700, 28), '<a:bodyPr anchor="t"><a:normAutofit/></a:bodyPr>', level(1, 16, 'accent1', bullet=''), ('Untertitel',), lang=lang, size='quarter')))
            tree.append(xml(placeholder(ids, 'Quelle', 'body', 14, (40, 466, 880, 26), '<a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr>', level(1, 12, 'tx1', bullet=''), ('Quelle: …',), lang=lang, size='quarter')))
        wide = {'Two Content': {1: (40, 96, 430, 360), 2: (490, 96, 430, 360)},
                'Comparison': {1: (40, 96, 430, 34), 2: (40, 134, 430, 322), 3: (490, 96, 430, 34), 4: (490, 134, 430, 322)}}
        for sp in sheet.placeholders:
            rect = wide.get(english, {}).get(sp.placeholder_format.idx)
            if rect:
                place(sp, *rect)
    # A placeholder in a group, as some designers leave them.
    grouped = one.slide_layouts[7].shapes._spTree
    inner = placeholder(ids, 'Randnotiz', 'body', 20, (60, 420, 300, 60), '', level(1, 12, bullet=''), ('Randnotiz',), lang=lang)
    grouped.append(xml(
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{ids.next()}" name="Gruppe"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{emu(60)}" y="{emu(420)}"/><a:ext cx="{emu(300)}" cy="{emu(60)}"/>'
        f'<a:chOff x="{emu(60)}" y="{emu(420)}"/><a:chExt cx="{emu(300)}" cy="{emu(60)}"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'))
    sample_slides(prs)
    tag(prs)
    theme_part = one.part.part_related_by(REL + 'theme')
    theme_part._blob = theme_part.blob.replace(b'1F497D', b'004E7C').replace(b'4F81BD', b'0072A8').replace(b'Calibri', b'Arial')
    prs.part._content_type = PML + 'template.main+xml'
    prs.save(HERE / 'hochschule.potx')


def sample_slides(prs):
    first = prs.slides.add_slide(prs.slide_layouts[0])
    first.shapes.title.text = 'Musterfolie'
    second = prs.slides.add_slide(prs.slide_layouts[5])
    second.shapes.title.text = 'Ein Diagramm'
    data = CategoryChartData()
    data.categories = ['2020', '2021', '2022']
    data.add_series('Studierende', (4.3, 2.5, 3.5))
    second.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, emu(60), emu(110), emu(500), emu(320), data)
    second.notes_slide.notes_text_frame.text = 'Hinweise für Vortragende'
    ids = [one.get('id') for one in prs.part._element.sldIdLst]
    root = prs.part._element
    p14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main'
    sections = ''.join(f'<p14:section name="Teil {n}" id="{{6F5B1C7A-0000-4000-8000-00000000000{n}}}"><p14:sldIdLst><p14:sldId id="{one}"/></p14:sldIdLst></p14:section>' for n, one in enumerate(ids, 1))
    root.append(etree.fromstring(f'<p:extLst {NS}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{p14}">{sections}</p14:sectionLst></p:ext></p:extLst>'))
    lock = etree.fromstring(
        f'<p:modifyVerifier {NS} cryptProviderType="rsaAES" cryptAlgorithmClass="hash" cryptAlgorithmType="typeAny" cryptAlgorithmSid="14" spinCount="100000" '
        'saltData="Y2FzZXMgZm9yIHRlc3RzIQ==" hashData="bm90IGEgcGFzc3dvcmQgb2YgYW55Ym9keQ=="/>')
    root.insert(list(root).index(root.find('{*}defaultTextStyle')) + 1, lock)


def tag(prs):
    """Tags of an add-in on the master, and data of somebody's in the package."""
    one = prs.slide_masters[0]
    tags = Part(PackURI('/ppt/tags/tag1.xml'), PML + 'tags+xml', prs.part.package, f'{HEAD}<p:tagLst {NS}><p:tag name="CORPORATE" val="1"/></p:tagLst>'.encode())
    rid = one.part.relate_to(tags, REL + 'tags')
    data = etree.fromstring(f'<p:custDataLst {NS}><p:tags r:id="{rid}"/></p:custDataLst>')
    one.shapes._spTree.addnext(data)
    item = Part(PackURI('/customXml/item1.xml'), 'application/xml', prs.part.package, f'{HEAD}<hochschule xmlns="urn:example:hochschule"><fach>Physik</fach></hochschule>'.encode())
    prs.part.relate_to(item, REL + 'customXml')


def bicycles():
    """The template of the made-up company of data/kestrel: a bar at the left, a drawn logo, dark title slides with a wheel."""
    lang, w, h = 'en-GB', 960, 540
    scheme = ('23292B', 'FFFFFF', '0F5562', 'F4EEE4', '0F5562', 'B9531F', '4F7136', '2C7395', '8F6410', 'A3262A', '0F5562', '5B4B8A')
    title = level(1, 28, 'tx2', True, bullet='', font='+mj', line=95)
    body = levels((20, 18, 16, 16, 16), 'tx1', ('•', '–', '•', '–', '•'), step=20, before=8)
    places = [(56, 508, 150, 20), (216, 508, 540, 20), (864, 508, 40, 20)]
    small = [level(1, 11, 'tx1', align=one) for one in ('l', 'l', 'r')]
    # A kestrel that hovers before a wheel.
    wings = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="116" h="84">'
        '<a:moveTo><a:pt x="58" y="62"/></a:moveTo><a:cubicBezTo><a:pt x="48" y="42"/><a:pt x="30" y="18"/><a:pt x="0" y="4"/></a:cubicBezTo>'
        '<a:cubicBezTo><a:pt x="24" y="0"/><a:pt x="46" y="10"/><a:pt x="58" y="28"/></a:cubicBezTo><a:cubicBezTo><a:pt x="70" y="10"/><a:pt x="92" y="0"/><a:pt x="116" y="4"/></a:cubicBezTo>'
        '<a:cubicBezTo><a:pt x="86" y="18"/><a:pt x="68" y="42"/><a:pt x="58" y="62"/></a:cubicBezTo><a:close/>'
        '<a:moveTo><a:pt x="58" y="48"/></a:moveTo><a:lnTo><a:pt x="47" y="84"/></a:lnTo><a:lnTo><a:pt x="58" y="77"/></a:lnTo><a:lnTo><a:pt x="69" y="84"/></a:lnTo><a:close/>'
        '</a:path></a:pathLst></a:custGeom>'
    )

    def mark(ids, x, y, size, ring, bird):
        s = size / 120
        thin = '<a:gd name="adj" fmla="val 8000"/>'
        return (shape(ids, 'Wheel', (x + 10 * s, y + 16 * s, 100 * s, 100 * s), ring, 'donut', adjust=thin)
                + shape(ids, 'Kestrel', (x + 2 * s, y + 22 * s, 116 * s, 84 * s), bird, wings))

    def signed(ids, color):
        return mark(ids, 56, 44, 56, color, 'accent2:140000' if color == 'tx1' else 'accent2') + shape(
            ids, 'Name', (120, 56, 300, 36), text=words('KESTREL BICYCLES', 18, color, bold=True, lang=lang, insets='lIns="0"'))

    ids = Ids()
    shapes = (
        shape(ids, 'Bar', (0, 0, 14, 540), 'tx2') + shape(ids, 'Bar, lit', (0, 30, 14, 44), 'accent2') + mark(ids, 862, 22, 46, 'tx2', 'accent2')
        + shape(ids, 'Rule', (56, 502, 848, 1), 'bg2:85000')
        + placeholder(ids, 'Title', 'title', None, (56, 26, 780, 48), '<a:bodyPr lIns="0" rIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>', prompt=('Click to edit Master title style',), lang=lang)
        + placeholder(ids, 'Text', 'body', 1, (56, 116, 848, 354), '<a:bodyPr lIns="0" rIns="0"><a:normAutofit/></a:bodyPr>', prompt=PROMPTS['en'], lang=lang)
        + furniture(ids, places, lang, small)
    )
    head = lambda i: placeholder(i, 'Title', 'title', prompt=('Click to edit Master title style',), lang=lang)
    text = lambda i, idx, rect=None: placeholder(i, f'Content {idx}', '', idx, rect, prompt=PROMPTS['en'], lang=lang, size='half' if rect else '')
    lines = lambda i: (
        placeholder(i, 'Subtitle', 'body', 13, (56, 76, 780, 28), '<a:bodyPr lIns="0" rIns="0" anchor="t"><a:normAutofit/></a:bodyPr>', level(1, 18, 'accent2', bullet=''), ('Subtitle',), lang=lang, size='quarter')
        + placeholder(i, 'Source', 'body', 14, (56, 476, 848, 22), '<a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr>', level(1, 12, 'tx1', bullet=''), ('Source: …',), lang=lang, size='quarter'))
    own = lambda i: lines(i) + furniture(i, places, lang, ['', '', ''])
    ring = lambda i, x, y, size: shape(i, 'Large wheel', (x, y, size, size), '<a:solidFill><a:schemeClr val="tx1"><a:alpha val="12000"/></a:schemeClr></a:solidFill>', 'donut', adjust='<a:gd name="adj" fmla="val 9000"/>')
    dark = attributes(dict(bg1='dk2', tx1='lt1', bg2='dk1', tx2='lt1') | ACCENTS)
    line = lambda i, name, kind, idx, rect, size, bold=False, anchor='t': placeholder(
        i, name, kind, idx, rect, f'<a:bodyPr lIns="0" rIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>', level(1, size, 'tx1', bold, bullet='', font='+mj' if bold else ''), (name,), lang=lang)

    heading = lambda i, idx, x: placeholder(
        i, f'Heading {idx}', 'body', idx, (x, 116, 412, 34), '<a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr>', level(1, 20, 'accent2', True, bullet=''), ('Heading',), lang=lang)
    caption = lambda i: placeholder(i, 'Caption', 'body', 2, (704, 116, 200, 354), '<a:bodyPr lIns="0" rIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>', levels((18, 16, 16, 16, 16), 'tx1', ('', '–', '•', '–', '•')), ('Caption',), lang=lang)

    def opening(i):
        return (ring(i, 600, 110, 470) + shape(i, 'Bar', (56, 340, 120, 5), 'accent2:140000') + signed(i, 'tx1') + line(i, 'Title', 'ctrTitle', None, (56, 170, 640, 160), 40, True, 'b')
                + line(i, 'Subtitle', 'subTitle', 1, (56, 356, 640, 60), 20) + line(i, 'Details', 'body', 15, (56, 424, 640, 80), 16))

    def divider(i):
        return (ring(i, 600, 110, 470) + shape(i, 'Bar', (56, 300, 120, 5), 'accent2:140000') + line(i, 'Number', 'body', 16, (56, 56, 200, 120), 54, True, 'b')
                + line(i, 'Title', 'title', None, (56, 180, 640, 110), 38, True, 'b') + line(i, 'Text', 'body', 1, (56, 316, 640, 90), 20))

    def said(i):
        return (head(i) + shape(i, 'Bar', (56, 300, 120, 5), 'accent2') + line(i, 'Statement', 'body', 1, (56, 150, 800, 140), 36, True, 'b')
                + line(i, 'Support', 'body', 15, (56, 316, 800, 100), 20) + own(i))

    made = [
        layout('Title Slide', opening(Ids()), 'title', ground('bg1'), master_shapes=False, mapping=dark),
        layout('Title and Content', (lambda i: head(i) + text(i, 1) + own(i))(Ids()), 'obj'),
        layout('Section Header', divider(Ids()), 'secHead', ground('bg1'), master_shapes=False, mapping=dark),
        layout('Two Content', (lambda i: head(i) + text(i, 1, (56, 116, 412, 354)) + text(i, 2, (492, 116, 412, 354)) + own(i))(Ids()), 'twoObj'),
        layout('Comparison', (lambda i: head(i) + heading(i, 2, 56) + text(i, 1, (56, 154, 412, 316)) + heading(i, 3, 492) + text(i, 4, (492, 154, 412, 316)) + own(i))(Ids()), 'twoTxTwoObj'),
        layout('Content with Caption', (lambda i: head(i) + text(i, 1, (56, 116, 620, 354)) + caption(i) + own(i))(Ids()), 'objTx'),
        layout('Statement', said(Ids())),
        layout('Title Only', (lambda i: head(i) + own(i))(Ids()), 'titleOnly'),
        layout('Blank', furniture(Ids(), places, lang, ['', '', '']), 'blank'),
    ]
    assemble('../../../data/kestrel/kestrel.potx', (w, h), [
        (theme('Kestrel Bicycles', scheme, 'Calibri', 'Calibri'), master(shapes, len(made), CLEAR_MAP | ACCENTS, title, body, levels((18,), 'tx1', ('',)), ground('bg1')), [(one, []) for one in made], [])])


if __name__ == '__main__':
    makers = dict(chinese=chinese, dark=dark, two_masters=two_masters, sparse=sparse, german=german, bicycles=bicycles)
    for name in sys.argv[1:] or makers:
        makers[name]()
