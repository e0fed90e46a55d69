.class public Lreach/lambda_in_field/Splash;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.field private task:Ljava/lang/Runnable;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 3
  new-instance v0, Lreach/lambda_in_field/Task;
  invoke-direct {v0}, Lreach/lambda_in_field/Task;-><init>()V
  iput-object v0, p0, Lreach/lambda_in_field/Splash;->task:Ljava/lang/Runnable;
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 3
  iget-object v0, p0, Lreach/lambda_in_field/Splash;->task:Ljava/lang/Runnable;
  invoke-interface {v0}, Ljava/lang/Runnable;->run()V
  return-void
.end method
