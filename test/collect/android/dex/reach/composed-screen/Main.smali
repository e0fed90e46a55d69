.class public Lreach/composed_screen/Main;
.super Landroidx/activity/ComponentActivity;

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  invoke-super {p0, p1}, Landroidx/activity/ComponentActivity;->onCreate(Landroid/os/Bundle;)V
  new-instance v0, Lreach/composed_screen/Screen;
  invoke-direct {v0}, Lreach/composed_screen/Screen;-><init>()V
  const v1, 0x1234
  const/4 v2, 0x1
  invoke-static {v1, v2, v0}, Landroidx/compose/runtime/internal/ComposableLambdaKt;->composableLambdaInstance(IZLjava/lang/Object;)Landroidx/compose/runtime/internal/ComposableLambda;
  move-result-object v0
  const/4 v1, 0x0
  const/4 v2, 0x1
  invoke-static {p0, v1, v0, v2, v1}, Landroidx/activity/compose/ComponentActivityKt;->setContent$default(Landroidx/activity/ComponentActivity;Landroidx/compose/runtime/CompositionContext;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)V
  return-void
.end method
