.class public Lreach/animator_on_click/End;
.super Landroid/animation/AnimatorListenerAdapter;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/animation/AnimatorListenerAdapter;-><init>()V
  return-void
.end method

.method public onAnimationEnd(Landroid/animation/Animator;)V
  .registers 5
  invoke-static {}, Lreach/animator_on_click/Sdk;->init()V
  return-void
.end method
