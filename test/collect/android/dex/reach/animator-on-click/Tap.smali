.class public Lreach/animator_on_click/Tap;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public animator:Landroid/animation/ValueAnimator;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 3
  iget-object v0, p0, Lreach/animator_on_click/Tap;->animator:Landroid/animation/ValueAnimator;
  invoke-virtual {v0}, Landroid/animation/ValueAnimator;->start()V
  return-void
.end method
