import { FormLoading } from '#app/_shell/form-loading.tsx'

export default FormLoading
