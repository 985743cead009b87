"""theepochtimes.com from 2023; the last paragraph of its box is a promotion, which its wording gives away."""

from newsparse.parsing.layouts import Layout

LAYOUT = Layout(
    name="theepochtimes-2023",
    hosts=("theepochtimes.com",),
    sites=("The Epoch Times", "Epoch Times"),
    needs="div.post_content",
    publisher="The Epoch Times",
    title="article h1",
    body="div.post_content",
    drop=r".print\:hidden, .h-header, .shortcode, .aspect-square, .related_posts",
)
