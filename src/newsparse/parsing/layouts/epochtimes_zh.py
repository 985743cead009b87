"""epochtimes.com in Chinese, 2013 to 2024."""

from newsparse.parsing.layouts import Layout

LAYOUT = Layout(
    name="epochtimes-zh",
    hosts=("epochtimes.com",),
    sites=("大纪元", "大紀元", "大纪元时报", "大紀元時報"),
    needs="#artbody",
    title="main div.bd h1.title, h1.title",
    published="#artbody time[datetime]",
    body="#artbody",
    drop="#artbody p:has(figure), #artbody > time",
)
