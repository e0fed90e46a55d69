.class public Lreach/view_of_other_layout/Board;
.super Landroid/view/View;

.method public constructor <init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
  .registers 3
  invoke-direct {p0, p1, p2}, Landroid/view/View;-><init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
  invoke-static {}, Lreach/view_of_other_layout/Sdk;->init()V
  return-void
.end method
