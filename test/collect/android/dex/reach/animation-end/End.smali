.class public Lreach/animation_end/End;
.super Ljava/lang/Object;
.implements Landroid/view/animation/Animation$AnimationListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onAnimationStart(Landroid/view/animation/Animation;)V
  .registers 2
  return-void
.end method

.method public onAnimationEnd(Landroid/view/animation/Animation;)V
  .registers 2
  invoke-static {}, Lreach/animation_end/Sdk;->init()V
  return-void
.end method

.method public onAnimationRepeat(Landroid/view/animation/Animation;)V
  .registers 2
  return-void
.end method
