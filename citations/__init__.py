"""Text → what it cites. Pure: no file, clock, network or global is read.

>>> [c.quote for c in extract(Article("Chỉ thị 35-CT/TW và Nghị quyết Trung ương 4 khóa XII")).citations]
['Chỉ thị 35-CT/TW', 'Nghị quyết Trung ương 4 khóa XII']
"""

from citations.extraction import extract
from citations.model import Article, Citation, Extraction, Place

__all__ = ["Article", "Citation", "Extraction", "Place", "extract"]
