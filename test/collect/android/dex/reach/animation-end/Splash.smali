.class public Lreach/animation_end/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 8
  new-instance v0, Landroid/view/View;
  invoke-direct {v0, p0}, Landroid/view/View;-><init>(Landroid/content/Context;)V
  new-instance v1, Landroid/view/animation/AlphaAnimation;
  const v2, 0x3f800000
  const v3, 0x3f800000
  invoke-direct {v1, v2, v3}, Landroid/view/animation/AlphaAnimation;-><init>(FF)V
  new-instance v2, Lreach/animation_end/End;
  invoke-direct {v2}, Lreach/animation_end/End;-><init>()V
  invoke-virtual {v1, v2}, Landroid/view/animation/Animation;->setAnimationListener(Landroid/view/animation/Animation$AnimationListener;)V
  invoke-virtual {v0, v1}, Landroid/view/View;->startAnimation(Landroid/view/animation/Animation;)V
  return-void
.end method
