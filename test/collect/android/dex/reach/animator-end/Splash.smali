.class public Lreach/animator_end/Splash;
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
  new-instance v1, Lreach/animator_end/End;
  invoke-direct {v1}, Lreach/animator_end/End;-><init>()V
  invoke-virtual {v0, v1}, Landroid/animation/ValueAnimator;->addListener(Landroid/animation/Animator$AnimatorListener;)V
  invoke-virtual {v0}, Landroid/animation/ValueAnimator;->start()V
  return-void
.end method
