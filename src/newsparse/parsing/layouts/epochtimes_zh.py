"""epochtimes.com in Chinese, 2013 to 2024."""

from newsparse.parsing.layouts import Layout

LAYOUT = Layout(
    name="epochtimes-zh",
    needs="#artbody",
    hosts=("epochtimes.com",),
    title="main div.bd h1.title, h1.title",
    published="#artbody time[datetime]",
    body="#artbody",
    drop="#artbody p:has(figure)",
)
