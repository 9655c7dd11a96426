"""Parts of a presentation as XML, in the forms that PowerPoint writes. Lengths are points."""
import struct
import zipfile
import zlib
from posixpath import basename, dirname, relpath
from xml.sax.saxutils import escape, quoteattr

A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
NS = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
PML = 'application/vnd.openxmlformats-officedocument.presentationml.'
CLEAR_MAP = dict(bg1='lt1', tx1='dk1', bg2='lt2', tx2='dk2')
ACCENTS = {f'accent{n}': f'accent{n}' for n in range(1, 7)} | dict(hlink='hlink', folHlink='folHlink')


def emu(points):
    return round(points * 12700)


def xfrm(x, y, w, h, tag='a:xfrm', **more):
    said = ''.join(f' {k}="{v}"' for k, v in more.items())
    return (f'<{tag}{said}><a:off x="{emu(x)}" y="{emu(y)}"/>'
            f'<a:ext cx="{emu(w)}" cy="{emu(h)}"/></{tag}>')


def fill(color):
    """A scheme colour by name, `name:lumMod`, six hex digits, or an element as it is."""
    if color.startswith('<'):
        return color
    if len(color) == 6 and all(c in '0123456789ABCDEFabcdef' for c in color):
        return f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    name, _, mod = color.partition(':')
    inside = f'<a:lumMod val="{mod}"/>' if mod else ''
    return f'<a:solidFill><a:schemeClr val="{name}">{inside}</a:schemeClr></a:solidFill>'


def gradient(stops, angle=0, path=None):
    inside = ''.join(
        f'<a:gs pos="{at * 1000}"><a:schemeClr val="{name}">{mods}</a:schemeClr></a:gs>' for at, name, mods in stops)
    how = f'<a:lin ang="{angle * 60000}" scaled="0"/>' if path is None else path
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{inside}</a:gsLst>{how}</a:gradFill>'


class Ids:
    def __init__(self):
        self.last = 1

    def next(self):
        self.last += 1
        return self.last


def shape(ids, name, rect, color='', geometry='rect', line='', text='', adjust='', extra=''):
    geom = geometry if geometry.startswith('<') else f'<a:prstGeom prst="{geometry}"><a:avLst>{adjust}</a:avLst></a:prstGeom>'
    body = text or '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>'
    return (f'<p:sp><p:nvSpPr><p:cNvPr id="{ids.next()}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f'<p:spPr>{xfrm(*rect, **(extra or {}))}{geom}{fill(color) if color else "<a:noFill/>"}'
            f'{line or "<a:ln><a:noFill/></a:ln>"}</p:spPr>{body}</p:sp>')


def picture(ids, name, rect, rid):
    return (f'<p:pic><p:nvPicPr><p:cNvPr id="{ids.next()}" name={quoteattr(name)}/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr>{xfrm(*rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>')


def words(text, size, color, align='l', bold=False, anchor='ctr', lang='en-US', insets=''):
    return (f'<p:txBody><a:bodyPr wrap="square" {insets} anchor="{anchor}"/><a:lstStyle/><a:p><a:pPr algn="{align}"/>'
            f'<a:r><a:rPr lang="{lang}" sz="{size * 100}" b="{int(bold)}">{fill(color)}</a:rPr><a:t>{escape(text)}</a:t></a:r></a:p></p:txBody>')


def placeholder(ids, name, kind='', idx=None, rect=None, body='', styles='', prompt=('Text',), fld='', lang='en-US', size=''):
    """`prompt`: a word for each level. `kind` empty: takes anything."""
    said = (f' type="{kind}"' if kind else '') + (f' sz="{size}"' if size else '') + (f' idx="{idx}"' if idx is not None else '')
    place = xfrm(*rect) if rect else ''
    if fld:
        paragraphs = f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{fld}"><a:rPr lang="{lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="{lang}"/></a:p>'
    else:
        paragraphs = ''.join(
            f'<a:p><a:pPr lvl="{n}"/><a:r><a:rPr lang="{lang}"/><a:t>{escape(one)}</a:t></a:r></a:p>' for n, one in enumerate(prompt)
        ) or f'<a:p><a:endParaRPr lang="{lang}"/></a:p>'
    return (f'<p:sp><p:nvSpPr><p:cNvPr id="{ids.next()}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph{said}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>'
            f'<p:txBody>{body or "<a:bodyPr/>"}'
            f'<a:lstStyle>{styles}</a:lstStyle>{paragraphs}</p:txBody></p:sp>')


def level(n, size, color='', bold=None, bullet=None, margin=0, indent=0, align='l', before=0, font='', line=100, caps=False):
    """`bullet`: None says nothing, '' is none."""
    sign = '' if bullet is None else '<a:buNone/>' if bullet == '' else f'<a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>'
    said = (f' b="{int(bold)}"' if bold is not None else '') + (' cap="all"' if caps else '')
    face = f'<a:latin typeface="{font}-lt"/><a:ea typeface="{font}-ea"/><a:cs typeface="{font}-cs"/>' if font else ''
    return (f'<a:lvl{n}pPr marL="{emu(margin)}" indent="{emu(indent)}" algn="{align}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
            f'<a:lnSpc><a:spcPct val="{line * 1000}"/></a:lnSpc><a:spcBef><a:spcPts val="{before * 100}"/></a:spcBef>{sign}'
            f'<a:defRPr sz="{size * 100}" kern="1200"{said}>{fill(color) if color else ""}{face}</a:defRPr></a:lvl{n}pPr>')


def tree(shapes, background=''):
    return (f'{background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
            f'<p:grpSpPr>{xfrm(0, 0, 0, 0)[:-len("</a:xfrm>")]}<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>')


def ground(color):
    return f'<p:bg><p:bgPr>{fill(color)}<a:effectLst/></p:bgPr></p:bg>'


def layout(name, shapes, kind='', background='', master_shapes=True, mapping='', lists=''):
    said = (f' type="{kind}" preserve="1"' if kind else ' preserve="1" userDrawn="1"') + ('' if master_shapes else ' showMasterSp="0"')
    chosen = f'<a:overrideClrMapping {mapping}/>' if mapping else '<a:masterClrMapping/>'
    return (f'{HEAD}<p:sldLayout {NS}{said}><p:cSld name={quoteattr(name)}>{tree(shapes, background)}{lists}</p:cSld>'
            f'<p:clrMapOvr>{chosen}</p:clrMapOvr></p:sldLayout>')


def attributes(values):
    return ' '.join(f'{k}="{v}"' for k, v in values.items())


def master(shapes, layouts, colors, title, body, other='', background='', first_id=2147483648, lists=''):
    ids = ''.join(f'<p:sldLayoutId id="{first_id + 1 + n}" r:id="rId{n + 1}"/>' for n in range(layouts))
    styles = f'<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>'
    return (f'{HEAD}<p:sldMaster {NS}><p:cSld>{tree(shapes, background)}{lists}</p:cSld><p:clrMap {attributes(colors)}/>'
            f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{styles}</p:sldMaster>')


def theme(name, colors, heading, body, ea='', scripts=''):
    """`colors`: dk1 lt1 dk2 lt2 accent1..6 hlink folHlink."""
    slots = ['dk1', 'lt1', 'dk2', 'lt2', *(f'accent{n}' for n in range(1, 7)), 'hlink', 'folHlink']
    scheme = ''.join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in zip(slots, colors, strict=True))
    face = lambda latin: f'<a:latin typeface="{latin}"/><a:ea typeface="{ea}"/><a:cs typeface=""/>{scripts}'
    ph = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = '<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">' + ph + '<a:prstDash val="solid"/></a:ln>'
    effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
    return (f'{HEAD}<a:theme xmlns:a="{A}" name={quoteattr(name)}><a:themeElements><a:clrScheme name={quoteattr(name)}>{scheme}</a:clrScheme>'
            f'<a:fontScheme name={quoteattr(name)}><a:majorFont>{face(heading)}</a:majorFont><a:minorFont>{face(body)}</a:minorFont></a:fontScheme>'
            f'<a:fmtScheme name="Office"><a:fillStyleLst>{ph * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
            f'<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{ph * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>')


class Package:
    """Parts by path, what each names, and content types; written as a zip with steady times."""

    def __init__(self):
        self.parts, self.types, self.named = {}, {}, {}

    def add(self, path, content, content_type=None):
        self.parts[path] = content.encode() if isinstance(content, str) else content
        if content_type:
            self.types[path] = content_type

    def relate(self, path, kind, target, address=REL, external=False):
        own = self.named.setdefault(path, [])
        own.append((f'rId{len(own) + 1}', address + kind, target, external))
        return own[-1][0]

    def write(self, file):
        for path, own in self.named.items():
            folder = dirname(path)
            rows = ''.join(
                f'<Relationship Id="{rid}" Type="{kind}" Target={quoteattr(target if external else relpath(target, folder or "."))}'
                f'{" TargetMode=" + chr(34) + "External" + chr(34) if external else ""}/>' for rid, kind, target, external in own)
            where = f'{folder + "/" if folder else ""}_rels/{basename(path)}.rels'
            self.parts[where] = (f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>').encode()
        known = dict(rels='application/vnd.openxmlformats-package.relationships+xml', xml='application/xml', png='image/png', emf='image/x-emf')
        ends = {path.rsplit('.', 1)[1] for path in self.parts}
        defaults = ''.join(f'<Default Extension="{e}" ContentType="{known[e]}"/>' for e in sorted(ends | {'rels', 'xml'}))
        overrides = ''.join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in self.types.items())
        types = f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
        with zipfile.ZipFile(file, 'w', zipfile.ZIP_DEFLATED) as out:
            for path, data in {'[Content_Types].xml': types.encode(), **self.parts}.items():
                out.writestr(zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)


def png(width, height, pixel):
    """A picture of which `pixel(x, y)` gives red, green, blue, alpha."""
    rows = b''.join(b'\0' + b''.join(bytes(pixel(x, y)) for x in range(width)) for y in range(height))
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(rows, 9)) + chunk(b'IEND', b''))


def emf(width, height):
    """An enhanced metafile with one ellipse (MS-EMF 2.3.4.2, 2.3.5.5, 2.3.4.1)."""
    ellipse = struct.pack('<IIiiii', 42, 24, 0, 0, width, height)
    end = struct.pack('<IIIII', 14, 20, 0, 16, 20)
    size = 88 + len(ellipse) + len(end)
    head = struct.pack('<II8i4s8I4i', 1, 88, 0, 0, width, height, 0, 0, width * 26, height * 26, b' EMF',
                       0x10000, size, 3, 1, 0, 0, 0, 0, 1024, 768, 320, 240)
    return head + ellipse + end
