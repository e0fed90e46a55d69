.class public Lreach/animator_on_click/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  const/4 v0, 0x2
  new-array v0, v0, [F
  invoke-static {v0}, Landroid/animation/ValueAnimator;->ofFloat([F)Landroid/animation/ValueAnimator;
  move-result-object v0
  new-instance v1, Lreach/animator_on_click/End;
  invoke-direct {v1}, Lreach/animator_on_click/End;-><init>()V
  invoke-virtual {v0, v1}, Landroid/animation/ValueAnimator;->addListener(Landroid/animation/Animator$AnimatorListener;)V
  new-instance v1, Lreach/animator_on_click/Tap;
  invoke-direct {v1}, Lreach/animator_on_click/Tap;-><init>()V
  iput-object v0, v1, Lreach/animator_on_click/Tap;->animator:Landroid/animation/ValueAnimator;
  new-instance v2, Landroid/view/View;
  invoke-direct {v2, p0}, Landroid/view/View;-><init>(Landroid/content/Context;)V
  invoke-virtual {v2, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
