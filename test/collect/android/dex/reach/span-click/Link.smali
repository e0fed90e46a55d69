.class public Lreach/span_click/Link;
.super Landroid/text/style/ClickableSpan;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/text/style/ClickableSpan;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 12
  invoke-static {}, Lreach/span_click/Sdk;->init()V
  return-void
.end method
