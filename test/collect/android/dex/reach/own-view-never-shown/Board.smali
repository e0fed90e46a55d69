.class public Lreach/own_view_never_shown/Board;
.super Landroid/view/View;

.method public constructor <init>(Landroid/content/Context;)V
  .registers 2
  invoke-direct {p0, p1}, Landroid/view/View;-><init>(Landroid/content/Context;)V
  return-void
.end method

.method private redraw()V
  .registers 2
  invoke-static {}, Lreach/own_view_never_shown/Sdk;->init()V
  return-void
.end method
